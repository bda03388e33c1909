import type { Workbook } from '../workbook/workbook';

/** A workbook whose code is loaded when it is first asked: the pane is drawn meanwhile. Loading that failed is tried again with the next question. */
export function lateWorkbook(load: () => Promise<Workbook>): Workbook {
  let loading: Promise<Workbook> | undefined;
  const loaded = (): Promise<Workbook> => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  const late =
    (name: keyof Workbook) =>
    async (...given: unknown[]): Promise<unknown> =>
      Reflect.apply((await loaded())[name], undefined, given) as Promise<unknown>;
  return new Proxy({} as Workbook, { get: (_, name) => late(name as keyof Workbook) });
}
