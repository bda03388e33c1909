import { PersonName } from '../../ledger/who';
import { RuleBookContent } from '../../ledger/rule-book';
import { BadUsage } from '../../server/settings';
import { type Command, type Io, NothingDone, readArgs, words } from '../command';
import { withLedger } from '../ledger';
import { readText } from '../read-text';
import { printable } from '../table';

/** Saves a rule book from a file, as the workbook's Rules, Workflows, Rates and Calendar would be. */
export const rules: Command = {
  name: 'rules',
  usage: '[FILE.json] [--by NAME] [--ledger PATH]',
  says: 'Saves a rule book from a file, or prints the one in force.',
  details: [
    'FILE.json   { Currency, Rules, Workflows, Rates, Periods }; without it, the newest version is printed',
    '--by        your name, kept with the version',
  ],
  run: async (args, io) => {
    const { values, positionals } = readArgs(args, { by: { type: 'string' }, ledger: { type: 'string' } });
    const by = words(PersonName, '--by', values.by);
    const [file, more] = positionals;
    if (more !== undefined) throw new BadUsage('One rule book at a time.');
    if (file === undefined) {
      const book = await withLedger(values.ledger, io, false, (store) => store.ruleBook());
      io.out(`${JSON.stringify(book, null, 2)}\n`);
      return 0;
    }
    const content = await read(file, io);
    const { saved, book, blank } = await withLedger(values.ledger, io, true, async (store) => {
      const done = await store.saveRuleBook((await store.ruleBook()).Version, content, new Date().toISOString(), by);
      const { Hits } = await store.actuals({ by: ['Month'], countedOnly: true });
      return { ...done, blank: Hits.filter(({ Blank }) => Blank === true).map(({ Order }) => Order) };
    });
    if (!saved) throw new NothingDone(`Somebody else saved version ${String(book.Version)} of the rule book in this moment. Try again.`);
    io.out(`The rule book is version ${String(book.Version)}.\n`);
    for (const { Order, Column } of book.Rules.filter((rule) => blank.includes(rule.Order)))
      io.out(`Rule ${String(Order)} tests ${printable(Column)}, where no line of the ledger says anything: it never matches.\n`);
    return 0;
  },
};

async function read(shown: string, io: Io): Promise<RuleBookContent> {
  const text = await readText(shown, io);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new NothingDone(`${shown} is not JSON.`);
  }
  const content = RuleBookContent.safeParse(data);
  if (content.success) return content.data;
  const issue = content.error.issues[0];
  const place = issue?.path.join('.') ?? '';
  if (place === '') throw new NothingDone(`${shown} is no rule book: it has to hold { Currency, Rules, Workflows, Rates, Periods }.`);
  const why = issue?.message.endsWith('received undefined') === true ? 'is missing' : `does not fit (${issue?.message ?? ''})`;
  throw new NothingDone(`${shown} is no rule book: ${place} ${why}.`);
}
