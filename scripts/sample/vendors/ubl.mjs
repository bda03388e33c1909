import { money, xml } from '../text.mjs';

const party = ({ name, legal, id, street, city, zip, country }) => `    <cac:Party>
      <cac:PartyName><cbc:Name>${xml(name)}</cbc:Name></cac:PartyName>
      <cac:PostalAddress>
        <cbc:StreetName>${xml(street)}</cbc:StreetName>
        <cbc:CityName>${xml(city)}</cbc:CityName>
        <cbc:PostalZone>${zip}</cbc:PostalZone>
        <cac:Country><cbc:IdentificationCode>${country}</cbc:IdentificationCode></cac:Country>
      </cac:PostalAddress>
      <cac:PartyTaxScheme>
        <cbc:CompanyID>${id}</cbc:CompanyID>
        <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>
      </cac:PartyTaxScheme>
      <cac:PartyLegalEntity><cbc:RegistrationName>${xml(legal ?? name)}</cbc:RegistrationName></cac:PartyLegalEntity>
    </cac:Party>`;
const FERNHILL = {
  name: 'Fernhill Supply',
  legal: 'Fernhill Supply, Inc.',
  id: 'US843091177',
  street: '1200 Orchard Way',
  city: 'Columbus',
  zip: '43215',
  country: 'US',
};

/** A line: what was used, how much of it, at which price. */
const line = ({ name, words, quantity, unit, price, cents, currency }, number) => `  <cac:InvoiceLine>
    <cbc:ID>${number + 1}</cbc:ID>
    <cbc:InvoicedQuantity unitCode="${unit}">${quantity}</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="${currency}">${money(cents)}</cbc:LineExtensionAmount>
    <cac:Item>
      <cbc:Description>${xml(words)}</cbc:Description>
      <cbc:Name>${xml(name)}</cbc:Name>
      <cac:ClassifiedTaxCategory><cbc:ID>O</cbc:ID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory>
    </cac:Item>
    <cac:Price><cbc:PriceAmount currencyID="${currency}">${price}</cbc:PriceAmount></cac:Price>
  </cac:InvoiceLine>`;

/** A UBL 2.1 invoice as Peppol asks for it. The seller is abroad or the service is not taxed: no VAT. */
export function invoice({ id, issued, due, from, to, seller, currency, order, lines }) {
  const total = money(lines.reduce((sum, { cents }) => sum + cents, 0));
  const of = (tag, amount) => `<cbc:${tag} currencyID="${currency}">${amount}</cbc:${tag}>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
  <cbc:CustomizationID>urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0</cbc:CustomizationID>
  <cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>
  <cbc:ID>${id}</cbc:ID>
  <cbc:IssueDate>${issued}</cbc:IssueDate>
  <cbc:DueDate>${due}</cbc:DueDate>
  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
  <cbc:DocumentCurrencyCode>${currency}</cbc:DocumentCurrencyCode>
  <cac:InvoicePeriod>
    <cbc:StartDate>${from}</cbc:StartDate>
    <cbc:EndDate>${to}</cbc:EndDate>
  </cac:InvoicePeriod>
  <cac:OrderReference><cbc:ID>${order}</cbc:ID></cac:OrderReference>
  <cac:AccountingSupplierParty>
${party(seller)}
  </cac:AccountingSupplierParty>
  <cac:AccountingCustomerParty>
${party(FERNHILL)}
  </cac:AccountingCustomerParty>
  <cac:TaxTotal>
    ${of('TaxAmount', '0.00')}
    <cac:TaxSubtotal>
      ${of('TaxableAmount', total)}
      ${of('TaxAmount', '0.00')}
      <cac:TaxCategory><cbc:ID>O</cbc:ID><cbc:TaxExemptionReason>Not subject to VAT</cbc:TaxExemptionReason><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory>
    </cac:TaxSubtotal>
  </cac:TaxTotal>
  <cac:LegalMonetaryTotal>
    ${of('LineExtensionAmount', total)}
    ${of('TaxExclusiveAmount', total)}
    ${of('TaxInclusiveAmount', total)}
    ${of('PayableAmount', total)}
  </cac:LegalMonetaryTotal>
${lines.map((one, i) => line({ ...one, currency }, i)).join('\n')}
</Invoice>
`;
}
