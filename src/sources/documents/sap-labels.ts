/** Labels of SAP's line items as they stand in layouts, long, medium and short, in English, German, French and Spanish; in small letters. */
const LABELS = {
  Vendor: ['vendor', 'supplier', 'account', 'kreditor', 'lieferant', 'konto', 'fournisseur', 'compte', 'acreedor', 'proveedor', 'cuenta'],
  Name: ['name 1', 'vendor name', 'name', 'name des kreditors', 'nom 1', 'nombre 1'],
  Number: ['documentno', 'document number', 'doc. no.', 'belegnummer', 'belegnr', 'belegnr.', 'nº pièce', 'numéro de pièce', 'nº documento', 'nº doc.'],
  Type: ['type', 'document type', 'ty', 'belegart', 'art', 'type de pièce', 'type pièce', 'clase de documento', 'clase documento', 'clase doc.'],
  Date: ['doc. date', 'document date', 'doc.date', 'belegdatum', 'belegdat.', 'date de la pièce', 'date pièce', 'fecha de documento', 'fecha documento'],
  Reference: ['reference', 'referenz', 'référence', 'referencia'],
  Document: [
    'amount in doc. curr.',
    'amt in doc. curr.',
    'amount in doc.curr.',
    'betrag in belegwährung',
    'montant en devise document',
    'importe en moneda doc.',
  ].concat(['montant devise document', 'montant en devise pièce', 'importe en moneda de documento', 'importe en moneda documento']),
  DocumentCurrency: [
    'curr.',
    'crcy',
    'currency',
    'document currency',
    'belegwährung',
    'währung',
    'währg',
    'devise pièce',
    'devise de la pièce',
    'devise',
  ].concat(['devise document', 'moneda del documento', 'moneda documento', 'moneda']),
  Local: ['amount in local cur.', 'amount in local currency', 'amt.in loc.cur.', 'amount in lc', 'betrag in hauswährung', 'betrag in hw'].concat([
    'montant en devise interne',
    'montant devise interne',
    'importe en moneda local',
    'importe en ml',
  ]),
  LocalCurrency: ['lcurr', 'local currency', 'lcur', 'hauswährung', 'hwähr', 'devise interne', 'moneda local'],
  Text: ['text', 'texte', 'texto'],
  CostCenter: ['cost ctr', 'cost center', 'kostenstelle', 'kostenst.', 'centre de coûts', 'centro de coste', 'centro coste'],
  Account: ['g/l', 'g/l acct', 'g/l account', 'sachkonto', 'compte général', 'cuenta de mayor'],
} as const;
export type SapLabel = keyof typeof LABELS;

/** A label as it is compared: layouts write the sign of a number in two ways. */
const plain = (label: string): string =>
  label
    .normalize('NFC')
    .toLowerCase()
    .replace(/^n[°ᵒ]/, 'nº');

/** Whether a cell of a heading line is this label. */
export const isSapLabel = (cell: string, label: SapLabel): boolean => (LABELS[label] as readonly string[]).includes(plain(cell));

const AMOUNT = '(am(oun)?t[ .]*in|betrag in|montant (en )?devise|importe en) ';
const [ANYWHERE, CELL] = [new RegExp(AMOUNT, 'i'), new RegExp(`^${AMOUNT}`, 'i')];
/** Whether a line has the words of an amount in it: most lines of most files have not. */
export const mayBeSapHeading = (line: string): boolean => ANYWHERE.test(line);

/** Whether these cells are a heading line: a number of a document and an amount. */
export const isSapHeading = (cells: readonly string[]): boolean => cells.some((cell) => isSapLabel(cell, 'Number')) && cells.some((cell) => CELL.test(cell));
