import { barePack } from '../../tools/calibrate/bare-pack';
import { describeLeftOut } from './describe-left-out';

describeLeftOut('the articles of a pack of bare wordings', barePack, {
  right: 46 / 48,
  found: 52 / 69,
});
