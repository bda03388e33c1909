import table from './members.json';

const TABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = table;
const rank = (set: string): number => {
  const [major = '0', minor = '0'] = set.split('.');
  return set === 'preview' ? Infinity : Number(major) * 1000 + Number(minor);
};

/** The requirement set that brought a member, `1.7` or `preview`; null where Excel has no such member. */
export const setOf = (kind: string, member: string): string | null => TABLE[kind]?.[member] ?? null;
export const membersOf = (kind: string): readonly string[] => Object.keys(TABLE[kind] ?? {});
export const isWithin = (set: string, limit: string): boolean => rank(set) <= rank(limit);
