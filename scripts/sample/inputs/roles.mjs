const BANDS = ['LightAssist', 'DeepCoding', 'Review', 'Research', 'Background'];
/** Of each band: people, money a month for one of them. Light assist is in the seat. Together the bands are the plan of October for the coding workflows. */
const ROLES = [
  { role: 'Application engineer', seats: 180, bands: [[180, 0], [120, 70], [150, 20], [60, 20], [20, 250]] },
  { role: 'Platform engineer', seats: 90, bands: [[90, 0], [60, 70], [80, 20], [40, 20], [10, 300]] },
  { role: 'Data engineer', seats: 60, bands: [[60, 0], [20, 60], [30, 20], [40, 25], [10, 200]] },
  { role: 'Quality engineer', seats: 50, bands: [[50, 0], [8, 60], [10, 15], [4, 20], [50, 300]] },
  { role: 'Engineering manager', seats: 30, bands: [[30, 0], [4, 85], [10, 15], [6, 20], [0, 0]] },
]; // prettier-ignore
const SEAT_PRICE = 39;
const columns = (bands, ending, of) => Object.fromEntries(BANDS.map((band, i) => [`${band}${ending}`, of(bands[i])]));

/** Seats of Engineering and what each role may use; half and one and a half times the allowance are its limits. */
export const roles = ROLES.map(({ role, seats, bands }) => ({
  Role: role,
  Seats: seats,
  SeatPrice: SEAT_PRICE,
  ...columns(bands, 'Users', ([users]) => users),
  ...columns(bands, '', ([, money]) => money),
  ...columns(bands, 'Low', ([, money]) => money / 2),
  ...columns(bands, 'High', ([, money]) => (money * 3) / 2),
}));
