/** How one column of a charge comes from a vendor's row: a closed set, compiled to SQL. */
export type Reading = { readonly kind: 'column'; readonly name: string };
