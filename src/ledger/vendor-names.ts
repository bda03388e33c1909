/** Who stands behind several names; each as `words` writes it. */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  openai: ['chatgpt', 'chatgpt subscr', 'openai chatgpt'],
  anthropic: ['claude', 'claude ai', 'anthropic claude'],
  cursor: ['anysphere', 'cursor ai'],
  windsurf: ['codeium', 'exafunction'],
  aws: ['amazon web services', 'amazon aws', 'aws marketplace'],
  azure: ['microsoft azure', 'windows azure'],
  microsoft: ['microsoft 365', 'office 365', 'dynamics 365', 'msft'],
  google: ['gcp', 'google cloud platform', 'google workspace', 'google gsuite'],
  oracle: ['oci'],
  github: ['github copilot'],
  mistral: ['mistral ai'],
  xai: ['x ai'],
  huggingface: ['hugging face'],
  elevenlabs: ['eleven labs', 'elevenlabs io'],
  fireworksai: ['fireworks', 'fireworks ai'],
  togetherai: ['together', 'together ai', 'together computer'],
  zoom: ['zoom us', 'zoom video', 'zoom video communications'],
  meta: ['meta platforms', 'facebook'],
  mongodb: ['mongodb cloud', 'mongodb atlas'],
};
const COMPANIES: ReadonlyMap<string, string> = new Map(Object.entries(KNOWN).flatMap(([key, names]) => [key, ...names].map((name) => [name, key] as const)));

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

const ARTICLES = listed('the die der das le la les el il los');
/** What stands behind a company's name by law, and what joins two of them. */
export const LEGAL_FORMS: ReadonlySet<string> =
  listed(`inc incorporated llc lp llp ltd limited plc pbc corp corporation co company gmbh mbh ag se kg kgaa ohg ug eg ev bv nv sa sas sarl rl srl spa sl slu
  oy oyj ab as asa aps pty pte pvt private kk opco holdco lda ltda doo kft zrt ulc cv vof bvba sprl sro and und et sp z oo zoo`);
const PLACES = listed(`ireland europe emea eu uk us usa america americas germany deutschland france switzerland schweiz suisse austria italy italia spain espana
  netherlands belgium sweden denmark norway finland poland canada japan india singapore australia brasil brazil mexico apac nordics international global worldwide`);
/** What companies put behind their name, or cards behind a company. */
const TAIL =
  listed(`labs lab technologies technology tech software systems solutions services service platform platforms cloud group holdings holding operations online
  networks research computing ai app apps hq payment payments billing subscription subscriptions subscr pro plus team teams com net io dev`);
/** Names that say nothing when they stand alone: `Open Systems` is not `Open Solutions`. */
const GENERAL =
  listed(`open new general first united american national smart data digital cloud web net micro blue red green black white big next one all central north
  south east west royal super advanced applied creative express direct modern universal prime core future true clear simple best city star sun media tech social human
  global international software systems green micro inter intelligent artificial machine deep`);
/** Who takes money for others: the name stands behind the star. */
const TAKERS = listed('sq tst paypal pp sp paddle stripe fs fsp 2co cko sumup zettle ls lemonsqueezy');

/** Small letters and figures, word by word: `B.V.` is one word, `claude.ai` two. */
const words = (name: string): readonly string[] =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:[^\p{L}]|$))/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** Words without those of `lists` at their end; the first always stays. */
function without(all: readonly string[], ...lists: readonly ReadonlySet<string>[]): readonly string[] {
  let end = all.length;
  while (end > 1 && lists.some((list) => list.has(all[end - 1] ?? ''))) end -= 1;
  return all.slice(0, end);
}

/**
 * What names of one vendor have in common, however bills, books and cards write it: legal forms, articles, countries, case and signs do not count, and the names of a
 * few known companies are one. Two vendors have two keys unless their names differ in nothing else.
 */
export function vendorKey(name: string): string {
  const [before = '', ...behind] = name.split('*');
  const taker = behind.length > 0 && TAKERS.has(words(before)[0] ?? '');
  const both = without(words(name), LEGAL_FORMS, PLACES);
  if (behind.length > 0 && COMPANIES.has(both.join(' '))) return COMPANIES.get(both.join(' ')) ?? '';
  const all = words(taker ? behind.join(' ') : before);
  const named = ARTICLES.has(all[0] ?? '') && all.length > 1 ? all.slice(1) : all;
  const full = without(named, LEGAL_FORMS, PLACES);
  const short = without(named, LEGAL_FORMS, PLACES, TAIL);
  const core = short.length === 1 && GENERAL.has(short[0] ?? '') ? full : short;
  const known = [full, core].map((of) => COMPANIES.get(of.join(' '))).find((key) => key !== undefined);
  return known ?? COMPANIES.get(core.join('')) ?? core.join('');
}
