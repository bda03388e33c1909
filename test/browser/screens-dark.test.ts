import { screens } from './screens';

screens('dark-350');
