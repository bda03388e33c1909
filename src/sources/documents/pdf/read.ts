import { utf8 } from '../../decode';
import { refuse, type Document } from '../document';
import { readEInvoice } from '../e-invoice';
import { contentsOf } from './contents';
import { readStripe } from './stripe';

/** An invoice as PDF: the e-invoice that it carries goes before what is printed; printed text is read where its layout is known. */
export async function readPdf(bytes: Uint8Array): Promise<Document> {
  const contents = await contentsOf(bytes);
  if (contents === 'password') return refuse('This PDF has a password. Take it without one, or the CSV.');
  if (contents === 'damaged') return refuse('This PDF cannot be read to its end. Download it again.');
  if (contents === 'too long') return refuse('This PDF has more pages than any invoice. Take the CSV of the bill.');
  const carried = contents.files
    .flatMap(({ name, bytes: inside }) => (/\.xml$/i.test(name) ? [utf8(inside)] : []))
    .find((text) => /<(\w+:)?(CrossIndustryInvoice|Invoice|CreditNote)[\s>]/.test(text));
  if (carried !== undefined) return readEInvoice(carried);
  if (contents.lines.length === 0) return refuse('This PDF is a picture without text. Take the CSV or the XML of the invoice.');
  return readStripe(contents.lines) ?? refuse('No layout is known for this PDF. Take the CSV or the XML of the invoice, or the Stripe invoice of the vendor.');
}
