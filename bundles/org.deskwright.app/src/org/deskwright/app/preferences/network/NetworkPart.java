package org.deskwright.app.preferences.network;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.deskwright.app.preferences.network.NetworkSettings.Mode;
import org.deskwright.core.settings.SettingsFile;
import org.deskwright.ui.settings.Changes;
import org.deskwright.ui.settings.SettingsPart;
import org.deskwright.ui.text.Texts;
import org.osgi.service.component.annotations.Component;

/** The proxy; neither user nor password of the proxy leave this machine. */
@Component(service = SettingsPart.class)
public final class NetworkPart implements SettingsPart {
    private static final Texts TEXTS = Texts.beside(NetworkPart.class);
    private static final Set<String> NAMES = Set.of("mode", "host", "port", "bypass");

    @Override
    public String id() {
        return "network";
    }

    @Override
    public String title() {
        return TEXTS.get("part");
    }

    @Override
    public String save() {
        SortedMap<String, String> differing = new TreeMap<>(told(NetworkSettings.load()));
        Map<String, String> defaults = told(NetworkSettings.DEFAULT);
        differing.entrySet().removeIf(e -> e.getValue().equals(defaults.get(e.getKey())));
        return SettingsFile.object(differing);
    }

    private static Map<String, String> told(NetworkSettings settings) {
        Map<String, String> told = new TreeMap<>();
        told.put("mode", settings.mode().id());
        told.put("host", settings.host());
        told.put("port", Integer.toString(settings.port()));
        told.put("bypass", String.join(",", settings.bypass()));
        return told;
    }

    private static Map<String, String> wanted(String json) {
        Map<String, String> wanted = new TreeMap<>(told(NetworkSettings.DEFAULT));
        SettingsFile.values(json).forEach((name, value) -> {
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException(TEXTS.get("unknown", name));
            }
            wanted.put(name, value);
        });
        String port = wanted.get("port").equals("0") ? "" : wanted.get("port");
        NetworkSettings.problem(Mode.of(wanted.get("mode")), wanted.get("host"), port).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
        return wanted;
    }

    @Override
    public List<String> preview(String json) {
        return Changes.between(told(NetworkSettings.load()), wanted(json));
    }

    @Override
    public void load(String json) {
        Map<String, String> wanted = wanted(json);
        NetworkJob.schedule(TEXTS.get("job.keep"), () -> {
            NetworkSettings now = NetworkSettings.load();
            now.changed(Mode.of(wanted.get("mode")), wanted.get("host"), Integer.parseInt(wanted.get("port")),
                    NetworkSettings.list(wanted.get("bypass")), now.user()).keep("");
        });
    }
}
