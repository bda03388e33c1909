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
  const running = new Map<string, AbortController>();
  let last: Promise<unknown> = Promise.resolve();
  let stopped = false;
  return {
    run: (name, work) => {
      const controller = new AbortController();
      running.set(name, controller);
      if (stopped) controller.abort();
      const result = last.then(() => work(controller.signal));
      const forget = (): void => {
        if (running.get(name) === controller) running.delete(name);
      };
      last = result.then(forget, forget);
      return result;
    },
    cancel: (name) => {
      const controller = running.get(name);
      controller?.abort();
      return controller !== undefined;
    },
    stop: async () => {
      stopped = true;
      for (const controller of running.values()) controller.abort();
      await last;
    },
  };
}
