// Everything here improves pages that already work without it.
import '@hotwired/turbo';
import { watchLoading } from './loading';
import { watchSearch } from './search';
import { watchForms } from './forms';
import { watchPasskeys } from './passkeys';
import { watchMenus } from './menus';
import { watchTables } from './tables';
import { watchPolling } from './polling';
import { watchDeciding } from './deciding';

watchLoading();
watchSearch();
watchForms();
watchPasskeys();
watchMenus();
watchTables();
watchPolling();
watchDeciding();
