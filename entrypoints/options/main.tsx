import '../../components/options/options.css';
import { render } from 'preact';
import { i18n } from '#i18n';
import { speakInterfaceLanguage } from '../../components/controls/interface-language';
import { OptionsPage } from './OptionsPage';

speakInterfaceLanguage(document);
document.title = i18n.t('options.title');
const root = document.getElementById('root');
if (root) render(<OptionsPage />, root);
