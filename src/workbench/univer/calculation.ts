import type { ICommandInfo } from '@univerjs/core';
import type { Book } from './book';

/** What Univer's trigger keeps to itself: commands that wait for its tenth of a second, and what it is calculating. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: number;
  _executingDirtyData: object;
  _generateDirty: (commands: ICommandInfo[]) => object;
  _mergeDirty: (a: object, b: object) => object;
}

const LIMIT = 60_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Knows whether a calculation is due or under way, and waits for its results to stand in the cells. */
export class Calculation {
  /** Runs that began, so that a host can tell whether anything was calculated. */
  runs = 0;
  private readonly book: Book;
  private readonly trigger: Trigger;
  private running = false;
  private waiting: (() => void)[] = [];

  constructor(book: Book) {
    this.book = book;
    const { engine, formula } = book.kit;
    this.trigger = book.injector.get(formula.TriggerCalculationController) as unknown as Trigger;
    book.commands.onCommandExecuted((command) => {
      if (command.id === engine.SetFormulaCalculationStartMutation.id) {
        this.running = true;
        this.runs += 1;
      }
      if (command.id !== engine.SetFormulaCalculationNotificationMutation.id) return;
      const { functionsExecutedState } = command.params as { functionsExecutedState?: number };
      if (functionsExecutedState === undefined) return;
      this.running = false;
      for (const resolve of this.waiting.splice(0)) resolve();
    });
  }

  get pending(): boolean {
    return this.running || this.trigger._waitingCommandQueue.length > 0;
  }

  /** Waits until every formula shows its value. Starts what is due at once instead of after Univer's delay. */
  async settle(): Promise<void> {
    while (this.pending) {
      if (!this.running) this.start();
      if (this.running) await Promise.race([new Promise<void>((resolve) => this.waiting.push(resolve)), this.tooLong()]);
      await pause(0);
    }
  }

  /** Calculates every formula anew. */
  async all(): Promise<void> {
    await this.settle();
    void this.book.commands.executeCommand(this.book.kit.engine.SetFormulaCalculationStartMutation.id, { forceCalculation: true }, { onlyLocal: true });
    await this.settle();
  }

  private start(): void {
    const { trigger } = this;
    clearTimeout(trigger._setTimeoutKey);
    const queue = trigger._waitingCommandQueue;
    trigger._waitingCommandQueue = [];
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(queue));
    void this.book.commands.executeCommand(this.book.kit.engine.SetFormulaCalculationStartMutation.id, { ...trigger._executingDirtyData }, { onlyLocal: true });
  }

  private async tooLong(): Promise<never> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const limit = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Error('The calculation did not end.'));
      }, LIMIT);
    });
    this.waiting.push(() => clearTimeout(timer));
    return limit;
  }
}
