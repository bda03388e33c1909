/** What titles say while there is nothing; what is not known then is shown in a quiet grey. */
export const NOTHING_YET = 'Nothing is imported yet';
/** The cells of Cover that hold what titles say: the whole context, company and currency, the rest; the quarter of the period, and the decimals of the currency. Right of the printed area. */
export const CONTEXT = { whole: '$L$5', company: '$L$6', period: '$L$7', quarter: '$L$8', decimals: '$L$9' } as const;
