/** What QuickBooks Online calls its kinds of transactions, in the languages whose words are known. */
interface Words {
  /** Transactions that buy something; their other lines say where the money is owed or came from. */
  readonly buys: RegExp;
  /** Money that moves between accounts of what is owned and owed, and stands on no other; a deposit may give back a cost. */
  readonly settles: RegExp;
  /** What sells, moves or corrects: no purchase. */
  readonly others: RegExp;
}

const ENGLISH: Words = {
  buys: /^(bill|vendor credit|supplier credit|expense|check|cheque|cheque expense|cash expense|cash purchase|credit card (expense|credit|charge))$/i,
  settles: /^(bill payment|credit card payment|transfer)/i,
  others:
    /^(general )?journal( entry)?$|^(invoice|payment|deposit|refund|charge|credit|estimate|statement|adjustment)\b|^(sales|tax|payroll|inventory|time|purchase|billable|credit memo)\b/i,
};
const FRENCH: Words = {
  buys: /^(facture (à payer|fournisseur)|dépense|chèque|crédit (de )?fournisseur|avoir fournisseur)$/i,
  settles: /^(paiement d[eu']|virement|transfert|rembourse(r|ment) (de )?(la )?carte)/i,
  others: /^(écriture|facture|paiement|dépôt|reçu|note de crédit|avoir client|remboursement|devis|ajustement)\b/i,
};

/** A kind that gives back what was bought. */
export const givesBack = (kind: string): boolean => /credit$|^(crédit|avoir)\b/i.test(kind);
/** A kind that settles, of whatever language. */
export const settles = (kind: string): boolean => ENGLISH.settles.test(kind) || FRENCH.settles.test(kind);

/** Which kinds of a report buy something; a sentence where its words are not known, or not all. */
export function purchases(kinds: readonly string[]): ((kind: string) => boolean) | string {
  const said = [...new Set(kinds.filter((kind) => kind !== ''))];
  const knows = ({ buys, settles: moves, others }: Words, kind: string): boolean => buys.test(kind) || moves.test(kind) || others.test(kind);
  if (said.length === 0 || said.some((kind) => knows(ENGLISH, kind))) return (kind) => ENGLISH.buys.test(kind);
  const unknown = said.filter((kind) => !knows(FRENCH, kind));
  if (unknown.length === 0) return (kind) => FRENCH.buys.test(kind);
  const named = unknown
    .slice(0, 3)
    .map((kind) => `"${kind.slice(0, 40)}"`)
    .join(', ');
  return `Corridor does not know what QuickBooks means by ${named}. Set QuickBooks to English and ask for the report again. Nothing was taken.`;
}
