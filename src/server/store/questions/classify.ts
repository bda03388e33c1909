import { literal } from '../../../sources/sql/quote';
import { isFigure, type RuleColumn } from '../../../ledger/rule-columns';
import { figuresSql, testName } from '../engine/tested';
import { personSql } from '../files/identities';
import type { Rule, RuleBookContent, WorkflowRow } from '../../../ledger/rule-book';

/** The columns that the rules of a book test, each once; `x_SourceId` stands in the manifest, not in the row. */
export const testedColumns = (rules: readonly Rule[]): readonly RuleColumn[] =>
  [...new Set(rules.map(({ Column }) => Column))].filter((name) => name !== 'x_SourceId');

/** One test of a rule over the columns of a group. Text of the rule enters as a literal only. */
export function testSql({ Column, Test, Text }: Pick<Rule, 'Column' | 'Test' | 'Text'>): string {
  const cell = Column === 'x_SourceId' ? 'source' : testName(Column);
  if (isFigure(Column)) {
    const [figure, limit] = figuresSql(Column, cell, Text);
    return `${figure} ${Test === 'below' ? '<' : Test === 'at least' ? '>=' : '='} ${limit}`;
  }
  // People may be kept as hashes; a rule names them as they are called.
  if (Test === 'is' && Column === 'PrincipalId') return `(lower(${cell}) = lower(${literal(Text)}) OR ${cell} = ${personSql(Text)})`;
  if (Test === 'is') return `lower(${cell}) = lower(${literal(Text)})`;
  if (Test === 'contains') return `contains(lower(${cell}), lower(${literal(Text)}))`;
  if (Test === 'starts') return `starts_with(lower(${cell}), lower(${literal(Text)}))`;
  // RE2: no backtracking, bounded in size, so a pattern cannot stall the ledger.
  return `regexp_matches(${cell}, ${literal(Text)}, 'i')`;
}

/** The rules of a book in their order; the first that matches wins. */
export const ordered = (rules: readonly Rule[]): readonly Rule[] => [...rules].sort((a, b) => a.Order - b.Order);

/** The order number of the deciding rule, or null. */
export function ruleSql(rules: readonly Rule[]): string {
  if (rules.length === 0) return 'NULL::INTEGER';
  return `CASE ${ordered(rules)
    .map((rule) => `WHEN ${testSql(rule)} THEN ${String(rule.Order)}`)
    .join(' ')} END`;
}

const cell = (value: string | null): string => (value === null ? 'NULL' : literal(value));
const table = (name: string, columns: string, rows: readonly string[], none: string): string =>
  `${name}(${columns}) AS (${rows.length === 0 ? `SELECT ${none} WHERE false` : `VALUES ${rows.join(', ')}`})`;

/** What the rules and the workflows say, as two tables to stand after WITH. */
export function bookSql({ Rules, Workflows }: Pick<RuleBookContent, 'Rules' | 'Workflows'>): string {
  const rule = ({ Order, Category, Bucket, Workflow, Owner, CostCenter, SpendMode, Stream, AiShare }: Rule): string =>
    `(${String(Order)}, ${[Category, Bucket, Workflow, Owner, CostCenter, SpendMode, Stream].map(cell).join(', ')}, ${AiShare === null ? 'NULL' : literal(AiShare)}::DECIMAL(18,12))`;
  const workflow = ({ Id, Workflow, Envelope, BusinessUnit, Owner, SpendMode }: WorkflowRow): string =>
    `(${[Id, Workflow, Envelope, BusinessUnit, Owner, SpendMode].map(cell).join(', ')})`;
  const nulls = (n: number): string => Array.from({ length: n }, () => 'NULL::VARCHAR').join(', ');
  return `${table('rules', '"no", category, bucket, workflow, owner, costCenter, spendMode, stream, share', Rules.map(rule), `0, ${nulls(7)}, NULL::DECIMAL(18,12)`)},
    ${table('workflows', 'id, name, envelope, unit, owner, spendMode', unique(Workflows).map(workflow), nulls(6))}`;
}

/** A workflow that stands twice counts once: the first. */
function unique(workflows: readonly WorkflowRow[]): readonly WorkflowRow[] {
  const known = new Set<string>();
  return workflows.filter(({ Id }) => {
    const id = Id.toLowerCase();
    if (known.has(id)) return false;
    known.add(id);
    return true;
  });
}
