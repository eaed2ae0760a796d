import '../../components/panel/panel.css';
import { render } from 'preact';
import { speakInterfaceLanguage } from '../../components/controls/interface-language';
import { SidePanel } from './SidePanel';

speakInterfaceLanguage(document);
const root = document.getElementById('root');
if (root) render(<SidePanel />, root);
