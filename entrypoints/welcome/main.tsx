import '../../components/welcome/welcome.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { speakInterfaceLanguage } from '../../components/controls/interface-language';
import { WelcomePage } from './WelcomePage';

speakInterfaceLanguage(document);
document.title = i18n.t('welcome.title');
const root = document.getElementById('root');
if (root) render(<WelcomePage />, root);
