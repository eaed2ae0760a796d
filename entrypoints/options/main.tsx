import '../../components/options/options.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { showPage } from '../../i18n/show-page';
import { OptionsPage } from './OptionsPage';

const root = document.getElementById('root');
const draw = () => root && render(<OptionsPage />, root);
void showPage(document, draw, () => i18n.t('options.title'));
