/** The cells of Cover that hold what titles say: the whole context, company and currency, the rest; and the quarter of the period. Right of the printed area. */
export const CONTEXT = { whole: '$L$5', company: '$L$6', period: '$L$7', quarter: '$L$8' } as const;
