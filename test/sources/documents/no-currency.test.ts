import { readStripe } from '../../../src/sources/documents/pdf/stripe';
import { isTextDocument, readTextDocument } from '../../../src/sources/documents/text';

test('a list of SAP in the money of the company, which no column names, is read without one', () => {
  const list = ['Acreedor', 'Nº documento', 'Clase de documento', 'Fecha de documento', 'Referencia', 'Importe en moneda local', 'Texto'].join('\t');
  const text = `${list}\n104711\t1900006431\tKR\t31.10.2026\tKT-881\t1.190,00-\tUso de octubre\n`;
  expect(isTextDocument(text)).toBe(true);
  const read = readTextDocument(text);
  expect(read).toMatchObject({ kind: 'rows', source: 'sap-line-items', rows: [{ Amount: '1190', Number: '1900006431' }] });
  expect(read).not.toMatchObject({ rows: [{ Currency: expect.anything() as string }] });
});

test("an invoice in a plain $ beside another country's tax is read without a currency, and says its sign", () => {
  const read = readStripe([
    'Invoice',
    'Invoice number ABC-1',
    'Date of issue October 3, 2026',
    'Larkspur Inc\tBill to',
    'Toronto, Canada',
    'Description\tQty\tUnit price\tAmount',
    'API usage\t1\t$10.00\t$10.00',
    'Subtotal\t$10.00',
    'Total\t$10.00',
    'Amount due\t$10.00',
  ]);
  expect(read).toMatchObject({ kind: 'rows', source: 'pdf-invoice', sign: '$', rows: [{ Amount: '10', InvoiceId: 'ABC-1' }] });
  expect(read).not.toMatchObject({ rows: [{ Currency: expect.anything() as string }] });
});
