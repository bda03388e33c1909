import { readCii } from './cii';
import { refuse, type Document } from './document';
import { readUbl } from './ubl';
import { parse, type Element } from './xml';

/** An e-invoice in either of the two forms that EN 16931 knows, told apart by its first element. */
export function readEInvoice(xml: string): Document {
  const parsed = parse(xml);
  if (!parsed.ok) return refuse(parsed.sentence);
  const { name, root } = inside(parsed);
  if (name === 'Invoice' || name === 'CreditNote') return readUbl(root, name === 'CreditNote');
  if (name === 'CrossIndustryInvoice') return readCii(root);
  return refuse('This XML is no e-invoice (UBL or CII). Take the XML of the invoice, or the CSV.');
}

/** What the envelope of the Peppol network holds, or the document as it is. */
function inside({ name, root }: { readonly name: string; readonly root: Element }): { readonly name: string; readonly root: Element } {
  if (name !== 'StandardBusinessDocument') return { name, root };
  const [found] = ['Invoice', 'CreditNote', 'CrossIndustryInvoice'].flatMap((one) => root.all(one).map((element) => ({ name: one, root: element })));
  return found ?? { name, root };
}
