import { startReading, wordsAlone } from '../support/demo-reading';
import { describeRealClicks, everyLook, pagesOfManyKinds } from '../support/real-clicks';

describeRealClicks(startReading(wordsAlone), everyLook, pagesOfManyKinds);
