import { lateWorkbook } from '../../src/taskpane/late';
import { good, workbook } from './doubles';

test('the workbook is loaded by the first question, once for all of them, and gets every argument', async () => {
  const asked: string[] = [];
  const load = jest.fn(() =>
    Promise.resolve(
      workbook({
        goTo: (address) => {
          asked.push(address);
          return Promise.resolve(good(null));
        },
      }),
    ),
  );
  const late = lateWorkbook(load);
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([late.goTo('Rates!A19'), late.goTo('Cover')])).toEqual([good(null), good(null)]);
  expect(asked).toEqual(['Rates!A19', 'Cover']);
  expect(load).toHaveBeenCalledTimes(1);
});

test('loading that failed is tried again with the next question', async () => {
  const load = jest.fn(() => Promise.resolve(workbook())).mockRejectedValueOnce(new Error('no network'));
  const late = lateWorkbook(load);
  await expect(late.look()).rejects.toThrow('no network');
  expect((await late.look()).ok).toBe(true);
});
