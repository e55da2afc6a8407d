package org.deskwright.estate.check;

import java.util.Optional;

/** What the answer {@code client.platform} calls a kind of client, and its name in WorkspaceAccessProperties. */
enum DeviceType {
    WINDOWS("windows", "DeviceTypeWindows"),
    MACOS("macos", "DeviceTypeOsx"),
    WEB("web", "DeviceTypeWeb"),
    IOS("ios", "DeviceTypeIos"),
    ANDROID("android", "DeviceTypeAndroid"),
    CHROMEOS("chromeos", "DeviceTypeChromeOs"),
    ZERO_CLIENT("zero-client", "DeviceTypeZeroClient"),
    LINUX("linux", "DeviceTypeLinux"),
    THIN_CLIENT("thin-client", "DeviceTypeWorkSpacesThinClient");

    private final String answer;
    private final String wireName;

    DeviceType(String answer, String wireName) {
        this.answer = answer;
        this.wireName = wireName;
    }

    String answer() {
        return answer;
    }

    String wireName() {
        return wireName;
    }

    static Optional<DeviceType> ofAnswer(String text) {
        for (DeviceType type : values()) {
            if (type.answer.equals(text)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
