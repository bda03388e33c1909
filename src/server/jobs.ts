/** Long work, one after the other, each to be cancelled by its name. */
export interface Jobs {
  /** Runs the work after everything given before it. Work that was cancelled while it waited still runs, with its signal aborted. */
  readonly run: <T>(name: string, work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
  /** True when there was something to cancel. */
  readonly cancel: (name: string) => boolean;
  /** Cancels everything and resolves when the last work has ended. */
  readonly stop: () => Promise<void>;
}

export function createJobs(): Jobs {
  const jobs = new Set<{ readonly name: string; readonly controller: AbortController }>();
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;
  return {
    run: (name, work) => {
      const job = { name, controller: new AbortController() };
      if (stopped) job.controller.abort();
      jobs.add(job);
      const result = last.then(() => work(job.controller.signal));
      const forget = (): boolean => jobs.delete(job);
      last = result.then(forget, forget);
      return result;
    },
    cancel: (name) => {
      const found = [...jobs].filter((job) => job.name === name);
      for (const { controller } of found) controller.abort();
      return found.length > 0;
    },
    stop: async () => {
      stopped = true;
      for (const { controller } of jobs) controller.abort();
      await last;
    },
  };
}
