import { createJobs } from '../../src/server/jobs';

const pause = () => new Promise((done) => setTimeout(done, 5));

test('one after the other, in the order given, also after a failure', async () => {
  const jobs = createJobs();
  const seen: string[] = [];
  const work = (name: string, fails = false) =>
    jobs.run(name, async () => {
      seen.push(`${name} begins`);
      await pause();
      seen.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    });
  const all = await Promise.allSettled([work('a', true), work('b'), work('c')]);
  expect(all.map((one) => one.status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
});

test('cancelling aborts the one named, running or waiting, and no other', async () => {
  const jobs = createJobs();
  const aborted = (name: string) =>
    jobs.run(name, async (signal) => {
      await pause();
      return signal.aborted;
    });
  const all = [aborted('a'), aborted('b'), aborted('c')];
  expect(jobs.cancel('a')).toBe(true);
  expect(jobs.cancel('c')).toBe(true);
  expect(await Promise.all(all)).toEqual([true, false, true]);
  expect(jobs.cancel('a')).toBe(false);
});

test('stopping aborts all and waits for the last', async () => {
  const jobs = createJobs();
  let ended = 0;
  const work = () =>
    jobs.run('x', async (signal) => {
      await pause();
      ended += signal.aborted ? 1 : 100;
    });
  void work();
  void work();
  await jobs.stop();
  expect(ended).toBe(2);
  await work();
  expect(ended).toBe(3);
});
