package org.deskwright.sample.ticket;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An event as Windows writes it.
 *
 * @param level from 1, critical, to 5, verbose; 0 for audits
 * @param keywords bits, which tell audits
 * @param data names and values, of which numbers are written as hexadecimal ones
 */
public record WindowsEvent(Instant time, String provider, int id, int level, long keywords, String channel,
        Map<String, Object> data) {
    private static final long CLASSIC = 0x0080_0000_0000_0000L;
    private static final long AUDIT_FAILURE = 0x8010_0000_0000_0000L;

    public WindowsEvent {
        data = new LinkedHashMap<>(data);
    }

    /** One of the log System, with values that are numbered. */
    public static WindowsEvent system(Instant time, String provider, int id, int level, String... values) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (String value : values) {
            data.put("param" + (data.size() + 1), value);
        }
        return new WindowsEvent(time, provider, id, level, CLASSIC, "System", data);
    }

    /** That somebody was not let in. */
    public static WindowsEvent refusedLogon(Instant time, String user, long status, String type) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("TargetUserName", user);
        data.put("TargetDomainName", "CORP");
        data.put("Status", status);
        data.put("SubStatus", 0L);
        data.put("LogonType", type);
        return new WindowsEvent(time, "Microsoft-Windows-Security-Auditing", 4625, 0, AUDIT_FAILURE, "Security", data);
    }

    /** By which events are of one template. */
    List<Object> shape() {
        return List.of(provider, channel, List.copyOf(data.keySet()),
                data.values().stream().<Object>map(Object::getClass).toList());
    }
}
