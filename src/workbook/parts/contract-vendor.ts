/** Rows of Actuals that contracts brought. */
const OF_CONTRACTS = '(tblActuals[CostBasis]="allocated")+(tblActuals[CostBasis]="manual")>0';

/** A contract's vendor as Actuals calls it: by the list of names, or without a legal form, it may have another name there. Two columns of one height. */
export const vendorAsBilled = (vendors: string, products: string): string =>
  `IF(COUNTIFS(tblActuals[Vendor],${vendors},tblActuals[Service],${products})>0,${vendors},IFERROR(XLOOKUP(${products},IF(${OF_CONTRACTS},tblActuals[Service],""),tblActuals[Vendor]),${vendors}))`;
