import { screens } from './screens';

screens('light-320');
