// What Excel's web view on Windows puts before the pane's page: `window.external`. The genuine, unmodified office.js starts on it and asks everything
// through it; the workbench, which is the page around this one, answers. Plain script, because it must run before office.js.
(function () {
  const workbench = window.parent.corridorWorkbench;
  const handlers = { 33: [], 39: [] };
  const later = (task) => setTimeout(task, 0);
  // Office.js reads what COM would give it.
  const safeArray = (items) => ({ toArray: () => items });
  const settings = workbench.documentSettings;
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => workbench.id,
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => 'en-US',
    GetAppDataLocale: () => 'en-US',
    GetDocUrl: () => 'C:\\Book1.xlsx',
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 0,
    GetSolutionToken: () => '',
    GetCorrelationId: () => '',
    GetInstanceId: () => 'pane',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(workbench.requirementSets),
    GetHostCustomMessage: () => '',
    GetHostFullVersion: () => '16.0.19929.20090',
    GetDialogRequirementMatrix: () => '{}',
    GetFeaturesForSolution: () => '{}',
    GetInitialDisplayMode: () => 0,
    GetSettings: () => ({
      Read: (keys, values) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys, values) => {
        settings.clear();
        keys.forEach((key, index) => settings.set(key, values[index]));
      },
    }),
    GetOfficeThemeInfo: () =>
      JSON.stringify({ bodyBackgroundColor: '#FFFFFF', bodyForegroundColor: '#000000', controlBackgroundColor: '#FFFFFF', controlForegroundColor: '#000000' }),
  };
  const external = {
    // Excel, as a rich client: 1 shared runtime, 2 custom functions, 16 add-in from a store.
    GetHostInfo: () => `Excel$Win32$16.01$en-US$corr$$disableLogging$${1 | 2 | 16}`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (method, parameters, callback) => {
      const REQUEST = 93;
      if (method !== REQUEST) return later(() => callback(safeArray([0, null]), 0));
      const body = Array.isArray(parameters[0][4]) ? parameters[0][4].join('') : parameters[0][4];
      workbench.answer(body).then((answer) => callback(safeArray([0, 200, [], answer]), 0));
    },
    RegisterEvent: (event, target, handler, callback) => {
      handlers[event]?.push(handler);
      later(() => callback(0));
    },
    UnregisterEvent: (event, target, callback) => later(() => callback(0)),
  };
  Object.defineProperty(window, 'external', { value: external, configurable: true, writable: true });
  workbench.connect({
    window,
    push: (messages) => {
      const entries = messages.map(({ messageCategory, messageType, targetId, message }) =>
        safeArray([messageCategory, messageType, targetId, typeof message === 'string' ? message : JSON.stringify(message), '', false]),
      );
      for (const handler of handlers[33]) handler(33, safeArray(entries));
    },
    press: (command) => {
      for (const handler of handlers[39]) handler(39, safeArray([command, command, JSON.stringify({ source: { id: command } })]));
    },
  });
})();
