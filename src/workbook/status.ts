/** What the sheets say of the month: corridor, envelopes, checks. */
export interface Status {
  readonly band: string | null;
  readonly months: readonly {
    readonly month: string;
    readonly spend: number | null;
    readonly floor: number | null;
    readonly ceiling: number | null;
    readonly forecast: boolean;
  }[];
  readonly spend: number | null;
  readonly position: number | null;
  readonly floor: number | null;
  readonly ceiling: number | null;
  readonly marginalReturn: number | null;
  readonly hurdle: number | null;
  readonly headroom: number | null;
  readonly envelopes: readonly {
    readonly name: string;
    readonly level: string;
    readonly monthUsed: number | null;
    readonly monthToDate: number | null;
    readonly month: number | null;
    readonly quarterUsed: number | null;
    readonly returnRatio: number | null;
    readonly reading: string | null;
  }[];
  readonly sinceLastClose: readonly { readonly vendor: string; readonly before: number | null; readonly now: number | null }[];
  readonly checks: { readonly pass: number; readonly of: number };
  readonly excluded: string | null;
}

/** What the self-test found, by area. */
export interface SelfTestReport {
  readonly host: string;
  readonly sets: readonly string[];
  readonly areas: readonly {
    readonly area: string;
    readonly tests: readonly { readonly name: string; readonly pass: boolean; readonly detail: string | null }[];
  }[];
}
