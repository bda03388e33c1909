/** A value axis from zero: the greatest value shown and about three round ticks. */
export function scaleOf(top: number): { readonly max: number; readonly ticks: readonly number[] } {
  const rough = top / 2.6;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((k) => k * power).find((k) => k >= rough) ?? rough;
  const ticks = [0, 1, 2, 3].map((k) => k * step).filter((tick) => tick <= top * 1.02);
  return { max: top * 1.08, ticks };
}
