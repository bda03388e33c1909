import type { Sheet } from '../sheet';
import { choice, input, share } from '../parts/columns';

const money = { limits: { min: 0 } };

/** Who owns each workflow, what it produces, what it costs to check. */
export default {
  name: 'Workflows',
  kind: 'input',
  order: 43,
  title: 'Workflows',
  purpose: 'Who owns each workflow, what it produces and what it costs to check.',
  question: 'Who owns each workflow, and what does it produce?',
  widths: [],
  freeze: 'C7',
  blocks: [
    {
      kind: 'table',
      name: 'tblWorkflows',
      at: 'A6',
      key: ['Id'],
      columns: [
        input('Id', 8),
        input('Workflow', 32),
        choice('Envelope', 12, 'envelopes'),
        input('BusinessUnit', 17),
        input('Owner', 13),
        input('FinancePartner', 17),
        input('ValueUnit', 16, 'general', { note: 'What the business gets, counted. Never tokens.' }),
        input('ValuePerUnit', 15, 'unit', money),
        share('Realised', 11, { note: 'The part of the value that capacity, service or cycle time really gained.' }),
        choice('Stage', 15, 'stage'),
        choice('SpendMode', 13, 'spendMode'),
        choice('Pricing', 10, 'pricing'),
        choice('Quality', 10, 'quality'),
        input('Started', 12, 'day'),
        input('BaseMonth', 13, 'month', { note: 'The month that unit cost is compared with.' }),
        share('ReviewRate', 13, { note: 'Share of units that a person looks at.' }),
        input('ReviewMinutes', 16, 'hundredths', money),
        input('ReviewRatePerHour', 20, 'cents', money),
        share('FailureRate', 14),
        input('CostPerFailure', 17, 'cents', money),
        input('AlertAt', 10, 'share', { limits: { min: 0, max: 2 }, note: 'Blank: the limit of Policy.' }),
        input('ReviewAt', 11, 'share', { limits: { min: 0, max: 2 } }),
        input('ExecAt', 10, 'share', { limits: { min: 0, max: 5 } }),
        input('InputStep', 32, 'general', { note: 'What comes in.' }),
        input('ModelCall', 34, 'general', { note: 'What the model is asked.' }),
        input('Reviewer', 24),
        input('ExceptionPath', 34, 'general', { note: 'Where a unit goes that the model cannot do.' }),
        input('Outcome', 32, 'general', { note: 'What the business has at the end.' }),
        input('LowConfidence', 34, 'general', { note: 'What happens when the model is not sure.' }),
        choice('DeliveryInfrastructure', 26, 'yesNo', { note: 'Y: delivery stops without it.' }),
        input('DecisionRights', 30, 'general', { note: 'Who may switch it off or change it.' }),
        input('EvidenceLink', 36, 'text', { note: 'Where the proof of its value is kept.' }),
      ],
    },
  ],
  conditions: [
    { kind: 'formula', area: 'E6:E206', formula: '=AND($A6<>"",$E6="",$K6="run-rate")', color: '#6E3200', fill: '#FFDDB5' },
    { kind: 'formula', area: 'G6:G206', formula: '=ISNUMBER(SEARCH("token",$G6))', color: '#7D1400', fill: '#F8CFC4' },
  ],
  names: [{ name: 'List_Workflows', refersTo: '=tblWorkflows[Id]' }],
  print: { areas: ['A:AF'], titleRows: '1:6', titleColumns: 'A:B', fitWide: 3 },
} satisfies Sheet;
