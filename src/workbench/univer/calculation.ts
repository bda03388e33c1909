import type { ICommandInfo } from '@univerjs/core';
import type { Book } from './book';
import { UNIT } from './book';
import { rememberConditions } from './conditional-sums';
import { compareEachCell } from './equal-cells';
import { rememberFormulaData } from './formula-data';
import { othersFirst } from '../../functions/turns';
import { orderSpills } from './spill-order';
import { ignoreCaseOfTables } from './table-names';

/** What Univer's trigger keeps to itself: commands that wait for its tenth of a second, and what it is calculating. */
interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  _setTimeoutKey: number;
  _startProgress: () => void;
  _executingDirtyData: Dirty;
  _generateDirty: (commands: ICommandInfo[]) => object;
  _mergeDirty: (a: object, b: object) => Dirty;
}

/** What has changed since the last calculation. */
interface Dirty {
  readonly dirtyDefinedNameMap: Readonly<Record<string, object | undefined>>;
}

const LIMIT = 60_000;
/** Quiet time, in milliseconds, after which figures follow what was written. */
const QUIET = 120;

/** Decides when formulas are calculated: when cells are read, or when nothing was written for a moment; never while requests are being answered. */
export class Calculation {
  /** Runs that began, so that a host can tell whether anything was calculated. */
  runs = 0;
  private readonly book: Book;
  private readonly trigger: Trigger;
  private running = false;
  private held = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: (() => void)[] = [];

  constructor(book: Book) {
    this.book = book;
    const { engine, formula } = book.kit;
    ignoreCaseOfTables(book);
    rememberFormulaData(book);
    orderSpills(book);
    rememberConditions(book);
    compareEachCell(book);
    this.trigger = book.injector.get(formula.TriggerCalculationController) as unknown as Trigger;
    // Its progress bar comes a second later, perhaps to a workbook that was closed.
    this.trigger._startProgress = () => undefined;
    // What is under way may end before the workbook goes.
    book.onClose(async () => {
      clearTimeout(this.timer);
      clearTimeout(this.trigger._setTimeoutKey);
      this.held = true;
      if (this.running) await this.ended();
    });
    book.commands.onCommandExecuted((command) => {
      if (command.id === engine.SetFormulaCalculationStartMutation.id) {
        this.running = true;
        this.runs += 1;
      }
      if (command.id === engine.SetFormulaCalculationNotificationMutation.id) this.noted(command.params as { functionsExecutedState?: number });
      else if (this.trigger._waitingCommandQueue.length > 0) this.later();
    });
  }

  private noted({ functionsExecutedState }: { functionsExecutedState?: number }): void {
    if (functionsExecutedState === undefined) return;
    this.running = false;
    for (const resolve of this.waiting.splice(0)) resolve();
    if (this.pending) this.later();
  }

  get pending(): boolean {
    return this.running || this.trigger._waitingCommandQueue.length > 0;
  }

  /** Univer's own clock is stopped each time: it would calculate between two requests of one piece of work. */
  private later(): void {
    clearTimeout(this.trigger._setTimeoutKey);
    clearTimeout(this.timer);
    if (this.held) return;
    this.timer = setTimeout(() => {
      if (!this.held && !this.running && this.pending) this.start();
    }, QUIET);
  }

  /** Calculates nothing until `release`, unless it is asked to. */
  async hold(): Promise<void> {
    clearTimeout(this.timer);
    this.held = true;
    if (this.running) await this.ended();
  }
  release(): void {
    this.held = false;
    if (this.pending) this.later();
  }

  /** Waits until every formula shows its value. Starts what is due at once. */
  async settle(): Promise<void> {
    while (this.pending) {
      if (!this.running) this.start();
      if (this.running) await this.ended();
    }
  }

  /** Calculates every formula anew. */
  async all(): Promise<void> {
    await this.settle();
    this.run({ forceCalculation: true });
    await this.settle();
  }

  private start(): void {
    const { trigger } = this;
    clearTimeout(trigger._setTimeoutKey);
    clearTimeout(this.timer);
    const queue = this.matters(trigger._waitingCommandQueue);
    trigger._waitingCommandQueue = [];
    if (queue.length === 0) return;
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(queue));
    const dirty = trigger._executingDirtyData;
    // Univer does not know which formulas hold a name that now means something else.
    const renamed = Object.keys(dirty.dirtyDefinedNameMap[UNIT] ?? {}).length > 0;
    this.run({ ...dirty, ...(renamed && { forceCalculation: true }) });
  }

  /** What formulas may follow: only these two ask which rows are hidden. */
  private matters(commands: readonly ICommandInfo[]): ICommandInfo[] {
    const { engine, sheets } = this.book.kit;
    const hides = (id: string): boolean => id === sheets.SetRowHiddenMutation.id || id === sheets.SetRowVisibleMutation.id;
    if (!commands.some(({ id }) => hides(id))) return [...commands];
    const sheetsOf: unknown = this.book.injector.get(engine.FormulaDataModel).getFormulaData()[UNIT] ?? {};
    const asked = /\b(SUBTOTAL|AGGREGATE)\(/i.test(JSON.stringify(sheetsOf));
    return asked ? [...commands] : commands.filter(({ id }) => !hides(id));
  }

  private run(dirty: object): void {
    // The command begins a moment later.
    this.running = true;
    void this.book.commands.executeCommand(this.book.kit.engine.SetFormulaCalculationStartMutation.id, dirty, { onlyLocal: true });
  }

  private async ended(): Promise<void> {
    await Promise.race([new Promise<void>((resolve) => this.waiting.push(resolve)), this.tooLong()]);
    await othersFirst();
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
