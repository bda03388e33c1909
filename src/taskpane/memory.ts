/** What this computer remembers, apart for each workbook host; never file contents, never keys of vendors. */
export interface Memory {
  readonly read: (name: string) => string | null;
  readonly write: (name: string, value: string | null) => void;
}

/** Storage under the partition that Office names (undefined on Windows). Storage that is switched off remembers nothing. */
export function createMemory(storage: Storage | undefined, partition: string | undefined): Memory {
  const key = (name: string): string => `${partition ?? ''}corridor.${name}`;
  return {
    read: (name) => {
      try {
        return storage?.getItem(key(name)) ?? null;
      } catch {
        return null;
      }
    },
    write: (name, value) => {
      try {
        if (value === null) storage?.removeItem(key(name));
        else storage?.setItem(key(name), value);
      } catch {
        // A full or forbidden storage only means that the pane asks again.
      }
    },
  };
}
