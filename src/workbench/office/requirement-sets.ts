/** What this Excel can do: the sets of the manifest, and those that come with a shared runtime. */
export const requirementSets: Readonly<Record<string, string>> = {
  ExcelApi: '1.12',
  SharedRuntime: '1.2',
  CustomFunctionsRuntime: '1.3',
  CustomFunctions: '1.8',
  DialogApi: '1.2',
  RibbonApi: '1.2',
  Settings: '1.1',
  RichApiRuntime: '1.3',
  RichApiRuntimeFlag: '1.2',
  DelayForCellEdit: '1.1',
};
