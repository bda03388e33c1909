import { known } from '../../../../src/taskpane/known-functions';
import { excelWorkbook as workbook } from '../../../../src/workbook/excel';
import { october, row, september, value } from '../../company';
import { importFirst } from './book';

// A figure is followed from its cell to the rows of Actuals that it is made of.
describe('a figure that is followed', () => {
  const more = [row('2026-10', 'Anthropic', '20', { Workflow: 'W02', WorkflowName: 'Translation' }), row('2026-10', 'OpenAI', '-3.5')];
  importFirst(['2026-09', '2026-10'], [...september, ...october.slice(0, 3), ...october.slice(4), ...more]);
  const follow = async (place: string) => {
    value(await workbook.goTo(place));
    return value(await workbook.followSelected(known));
  };

  test('the unit cost of a workflow: its inputs with their cells, and the rows behind the cost tie', async () => {
    const one = await follow('UnitCost!I7');
    expect(one).toMatchObject({ sheet: 'UnitCost', cell: 'I7', label: 'Chat resolutions', unread: false });
    expect(one.calls).toHaveLength(1);
    const [{ explanation, inputs: given }] = one.calls as [(typeof one.calls)[0]];
    expect(explanation).toMatchObject({ name: 'COST_PER_UNIT', fault: null });
    expect(given.map(({ at }) => at)).toEqual(['UnitCost!D7', 'UnitCost!C7', null]);
    expect(given[0]?.rows).toEqual({
      ids: expect.any(Array) as number[],
      parts: [
        { vendor: 'OpenAI', basis: 'vendor-reported', rows: 2, amount: '996.75' },
        { vendor: 'Anthropic', basis: 'vendor-reported', rows: 2, amount: '0.3' },
      ],
      total: '997.05',
      ties: ['UnitCost!D7'],
      shown: '997.05',
    });
    expect(given[1]?.rows).toBeNull();
  });
  test('a cell within a block is explained by its own row, and an error by the input that causes it', async () => {
    const one = await follow('UnitCost!I8');
    expect(one).toMatchObject({ filledFrom: 'I7', label: 'Translation', value: '#N/A' });
    expect(one.calls[0]?.explanation.fault).not.toBeNull();
    expect(one.calls[0]?.inputs[1]).toMatchObject({ at: 'UnitCost!C8' });
  });
  test('a figure with other parts ties to the cell nearest to it that is a sum of rows', async () => {
    const one = await follow('UnitCost!J7');
    expect(one.calls[0]?.inputs[0]).toMatchObject({ at: 'UnitCost!H7', rows: { total: '997.05', ties: ['UnitCost!D7'], shown: '997.05' } });
  });
  test('an envelope: money to date by the workflows that it pays for, and its settings', async () => {
    const one = await follow('EnvelopeStatus!K7');
    const [{ explanation, inputs: given }] = one.calls as [(typeof one.calls)[0]];
    expect(explanation.name).toBe('ENVELOPE_STATUS');
    expect(given[0]).toMatchObject({ at: 'EnvelopeStatus!G7', rows: { total: '1017.05', ties: ['EnvelopeStatus!G7'], shown: '1017.05' } });
  });
  test('a value of a wider answer, taken by INDEX, is explained at its place', async () => {
    const one = await follow('EnvelopeStatus!M7');
    expect(one.calls.at(-1)?.explanation.name).toBe('ENVELOPE_STATUS');
    expect(one.unread).toBe(false);
  });
  test('the corridor uses settings of Policy, named by their labels', async () => {
    const one = await follow('Corridor!R11');
    expect(one.calls[0]?.explanation.name).toBe('BAND');
    expect(one.calls[0]?.inputs[0]?.at).toBe('Corridor!R9');
    expect(one.settings.map(({ name }) => name)).toEqual(['Policy_Floor', 'Policy_Ceiling']);
    expect(one.settings[0]).toMatchObject({ label: 'Floor', text: '2.0%' });
  });
  test('a plain sum of rows has its rows without a function of ours; other cells have none', async () => {
    expect((await follow('UnitCost!D8')).rows).toMatchObject({ total: '20', ties: ['UnitCost!D8'] });
    const policy = await follow('Policy!A7');
    expect(policy).toMatchObject({ calls: [], rows: null });
  });
});
