import { CLAUDE_MEMBERS, UNASSIGNED, claudeMember } from '../columns/claude-members';
import { column, dayText, instant } from '../readings';
import type { Source } from '../source';

const COUNTS = ['Chats', 'Messages', 'Projects Created', 'Projects Used', 'Pull Requests', 'Code sessions', 'File Edits', 'Cowork Sessions', 'Cowork Messages'];

/** When the members of Claude Team or Enterprise were last active. Its estimate of spend is no bill: the spend report has the money. */
export default {
  id: 'claude-members-activity',
  title: 'Claude Team and Enterprise members, activity',
  version: 1,
  format: 'csv',
  needs: 'claude.ai → Analytics → Members → Export (CSV) for a span of days, under the name it was downloaded with: members-analytics-…-to-2026-11-20.csv.',
  grain: 'person with a seat × month',
  checked: '2026-11-24',
  detect: { all: ['Name', 'Email', 'Role', 'Seat Tier', 'Last Active', 'Days Active'] },
  skipWhen: [UNASSIGNED],
  leaves: ['Name', 'Artifacts Created', 'Estimated Spend (USD)', ...COUNTS],
  charge: claudeMember({ LastActivity: dayText(instant('Last Active')), DaysActive: column('Days Active') }),
  ...CLAUDE_MEMBERS,
} satisfies Source;
