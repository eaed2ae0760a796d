import '../../components/stories/stories.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { showPage } from '../../i18n/show-page';
import { StoriesPage } from './StoriesPage';

const root = document.getElementById('root');
const draw = () => root && render(<StoriesPage />, root);
void showPage(document, draw, () => i18n.t('stories.title'));
