// Tests of the sample company's sheets, one file for a sheet, on one workbook that is built once.
import './sample/book';
import './sample/figures';
import './sample/accruals';
import './sample/board';
import './sample/capacity';
import './sample/edits';
import './sample/cards-and-views';
import './sample/hidden-spend';
import './sample/inputs';
import './sample/learning';
import './sample/model-choice';
import './sample/range';
import './sample/rolling-forecast';
import './sample/seats-and-charges';
import './sample/variance';
import './sample/explained';
import './sample/unlisted';
import './sample/reflow';

jest.setTimeout(300_000);
