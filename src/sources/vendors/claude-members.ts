import { CLAUDE_MEMBERS, UNASSIGNED, claudeMember } from '../columns/claude-members';
import type { Source } from '../source';

/** Who has a seat of Claude Team or Enterprise, and of which tier. */
export default {
  id: 'claude-members',
  title: 'Claude Team and Enterprise members',
  version: 1,
  format: 'csv',
  needs: 'claude.ai → Organization settings → Members → Export (CSV), under the name it was downloaded with: members-…-2026-11-20.csv.',
  grain: 'person with a seat × month',
  checked: '2026-11-24',
  detect: { all: ['Name', 'Email', 'Role', 'Status', 'Seat Tier'], none: ['Last Active'] },
  skipWhen: [UNASSIGNED, { heading: 'Status', matches: 'inactive|deactivated|removed|pending.*|invited' }],
  leaves: ['Name', 'Status'],
  charge: claudeMember({}),
  ...CLAUDE_MEMBERS,
} satisfies Source;
