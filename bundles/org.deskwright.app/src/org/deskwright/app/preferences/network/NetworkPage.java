package org.deskwright.app.preferences.network;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.deskwright.app.preferences.network.NetworkSettings.Mode;
import org.deskwright.ui.page.PageWriter;
import org.deskwright.ui.text.TextRoom;
import org.deskwright.ui.text.Texts;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The way to the network: the proxy. */
public final class NetworkPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final Texts TEXTS = Texts.beside(NetworkPage.class);

    private final Map<Mode, Button> modes = new LinkedHashMap<>();
    private final Map<String, Text> fields = new LinkedHashMap<>();
    /** Whether what is kept, or the defaults, are shown; until then there is nothing to keep. */
    private boolean shown;

    @Override
    public void init(IWorkbench workbench) {
        // nothing of the workbench is needed
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(6, 10).applyTo(area);
        Group proxy = group(area, "proxy");
        for (Mode mode : Mode.values()) {
            Button button = new Button(proxy, SWT.RADIO);
            button.setText(TEXTS.get("mode." + mode.id()));
            button.setData(PageWriter.ID, "network.mode." + mode.id());
            button.addListener(SWT.Selection, e -> changed());
            GridDataFactory.fillDefaults().span(2, 1).applyTo(button);
            modes.put(mode, button);
        }
        field(proxy, "host", SWT.NONE);
        field(proxy, "port", SWT.NONE);
        field(proxy, "bypass", SWT.NONE);
        field(proxy, "user", SWT.NONE);
        field(proxy, "password", SWT.PASSWORD);
        Label secret = new Label(proxy, SWT.WRAP);
        secret.setText(TEXTS.get("secret"));
        GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(TextRoom.wide(56), SWT.DEFAULT)
                .applyTo(secret);
        modes.values().forEach(button -> button.setEnabled(false));
        fields.values().forEach(field -> field.setEnabled(false));
        read(area.getDisplay()); // the page may be gone when the job asks
        return area;
    }

    private void read(Display display) {
        NetworkJob.schedule(TEXTS.get("job.read"), () -> {
            NetworkSettings settings = NetworkSettings.load();
            display.asyncExec(() -> {
                if (!shown && !fields.get("host").isDisposed()) {
                    show(settings);
                }
            });
        });
    }

    private static Group group(Composite area, String title) {
        Group group = new Group(area, SWT.NONE);
        group.setText(TEXTS.get(title));
        GridLayoutFactory.swtDefaults().numColumns(2).margins(8, 8).spacing(8, 6).applyTo(group);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(group);
        return group;
    }

    private void field(Composite parent, String id, int style) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(TEXTS.get(id));
        Text text = new Text(parent, SWT.BORDER | style);
        text.setData(PageWriter.ID, "network." + id);
        text.setToolTipText(TEXTS.get(id + ".help"));
        text.addListener(SWT.Modify, e -> validate());
        GridDataFactory.fillDefaults().grab(true, false).hint(TextRoom.wide(38), SWT.DEFAULT).applyTo(text);
        fields.put(id, text);
    }

    private void show(NetworkSettings settings) {
        modes.forEach((mode, button) -> button.setSelection(mode == settings.mode()));
        set("host", settings.host());
        set("port", settings.port() == 0 ? "" : Integer.toString(settings.port()));
        set("bypass", String.join(", ", settings.bypass()));
        set("user", settings.user());
        set("password", "");
        fields.get("password").setMessage(settings.hasPassword() ? TEXTS.get("password.kept") : "");
        modes.values().forEach(button -> button.setEnabled(true));
        shown = true;
        changed();
    }

    private void set(String id, String text) {
        fields.get(id).setText(text);
    }

    private String text(String id) {
        return fields.get(id).getText().strip();
    }

    private Mode mode() {
        return modes.entrySet().stream().filter(e -> e.getValue().getSelection()).map(Map.Entry::getKey).findFirst()
                .orElse(Mode.SYSTEM);
    }

    private void changed() {
        boolean manual = mode() == Mode.MANUAL;
        for (String id : new String[]{"host", "port", "bypass", "user", "password"}) {
            fields.get(id).setEnabled(manual);
        }
        validate();
    }

    private void validate() {
        if (!shown) {
            return; // nothing is typed yet
        }
        Optional<String> problem = NetworkSettings.problem(mode(), text("host"), text("port"));
        setErrorMessage(problem.orElse(null));
        setValid(problem.isEmpty());
    }

    @Override
    protected void performDefaults() {
        show(NetworkSettings.DEFAULT);
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (shown) {
            int port = text("port").isEmpty() ? 0 : Integer.parseInt(text("port"));
            Mode mode = mode();
            String host = text("host");
            List<String> bypass = NetworkSettings.list(text("bypass"));
            String user = text("user");
            String password = text("password");
            NetworkJob.schedule(TEXTS.get("job.keep"),
                    () -> NetworkSettings.load().changed(mode, host, port, bypass, user).keep(password));
        }
        return super.performOk();
    }
}
