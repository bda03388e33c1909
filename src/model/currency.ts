/** Decimals of the currencies in ISO 4217 that have not two. */
const EXPONENTS = {
  BIF: 0, CLP: 0, DJF: 0, GNF: 0, ISK: 0, JPY: 0, KMF: 0, KRW: 0, PYG: 0, RWF: 0, UGX: 0, UYI: 0, VND: 0, VUV: 0, XAF: 0, XOF: 0, XPF: 0,
  BHD: 3, IQD: 3, JOD: 3, KWD: 3, LYD: 3, OMR: 3, TND: 3,
  CLF: 4, UYW: 4,
} as const satisfies Readonly<Record<string, 0 | 3 | 4>>; // prettier-ignore

const TWO =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CNY COP CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD UYU UZS VED VES WST XCD YER ZAR ZMW ZWG';
/** Currencies that have ended in the last ten years: older bills and rates name them. */
const ENDED = 'ANG BGN CUC HRK MRO SLL STD VEF ZWL';
const KNOWN: ReadonlyMap<string, number> = new Map([...`${TWO} ${ENDED}`.split(' ').map((code) => [code, 2] as const), ...Object.entries(EXPONENTS)]);

/** How many decimals a currency's smallest coin has: 2 for USD, 0 for JPY, 3 for KWD; `undefined` for what is not money (credits, tokens, points). */
export const decimalsOf = (code: string): number | undefined => KNOWN.get(code);
/** Currencies whose smallest coin is so many decimals of the whole. */
export const withDecimals = (count: 0 | 3 | 4): readonly string[] =>
  Object.entries(EXPONENTS).flatMap(([code, decimals]) => (decimals === count ? [code] : []));
/** Whether a code is money of a country or union, so that it may have a rate. */
export const isCurrency = (code: string): boolean => KNOWN.has(code);
