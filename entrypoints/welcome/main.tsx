import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { showPage } from '../../i18n/show-page';
import { WelcomePage } from './WelcomePage';

const root = document.getElementById('root');
const draw = () => root && render(<WelcomePage />, root);
void showPage(document, draw, () => i18n.t('welcome.title'));
