package org.deskwright.policy.rsop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.deskwright.policy.admx.ToldPart;
import org.deskwright.policy.admx.ToldPolicy;
import org.deskwright.policy.rsop.RsopSetting.Named;
import org.deskwright.policy.rsop.RsopSetting.Option;
import org.deskwright.policy.rsop.RsopSetting.Right;
import org.deskwright.policy.rsop.RsopSetting.Service;
import org.deskwright.policy.template.UserRight.Member;

/** Puts a setting together from the texts of its elements. */
final class SettingParts {
    private final Map<String, StringBuilder> texts = new HashMap<>();
    private final List<Member> members = new ArrayList<>();
    private final List<String> values = new ArrayList<>();
    /** Fields of a policy of a template. */
    private final List<ToldPart> fields = new ArrayList<>();
    /** Of the field that is being read. */
    private final List<ToldPart.Entry> entries = new ArrayList<>();
    private final boolean user;

    /** @param user whether it is of the user, not of the computer */
    SettingParts(boolean user) {
        this.user = user;
    }

    void text(String parent, String element, String text) {
        texts.computeIfAbsent(parent + "/" + element, _ -> new StringBuilder()).append(text);
    }

    private String take(String place) {
        StringBuilder text = texts.remove(place);
        return text == null ? "" : text.toString().strip();
    }

    private String first(String... places) {
        String found = "";
        for (String place : places) {
            String text = take(place);
            found = found.isEmpty() ? text : found;
        }
        return found;
    }

    /** After each member of a right, and each of several texts. */
    void endPart() {
        String sid = take("Member/SID");
        String name = take("Member/Name");
        if (!sid.isEmpty() || !name.isEmpty()) {
            members.add(new Member(sid, sid.isEmpty() ? name : ""));
        }
        String text = take("SettingStrings/Value");
        if (!text.isEmpty()) {
            values.add(text);
        }
        if (texts.containsKey("Policy/Name")) {
            String choice = first("Value/Name", "Numeric/Value", "EditText/Value", "ComboBox/Value", "MultiText/Value",
                    "Value/String");
            if (!choice.isEmpty()) {
                entries.add(new ToldPart.Entry("", choice));
            }
        }
    }

    /** After each item of a list. */
    void endItem() {
        entries.add(new ToldPart.Entry(take("Element/Name"), take("Element/Data")));
    }

    /** After each field of a policy. */
    void endField(ToldPart.Kind kind, String element) {
        fields.add(new ToldPart(kind, take(element + "/Name"), take(element + "/State").equals(ToldPolicy.ENABLED),
                entries));
        entries.clear();
    }

    /** Empty where it does not tell which setting it is. */
    Optional<RsopSetting> setting() {
        String gpo = take("GPO/Identifier");
        int precedence = number(first("UserRightsAssignment/Precedence", "SecurityOptions/Precedence",
                "RegistrySetting/Precedence", "SystemServices/Precedence", "Policy/Precedence"));
        String right = take("UserRightsAssignment/Name");
        if (!right.isEmpty()) {
            return Optional.of(new RsopSetting(new Right(right, members), gpo, precedence));
        }
        String service = take("SystemServices/Name");
        if (!service.isEmpty()) {
            return Optional.of(
                    new RsopSetting(new Service(service, take("SystemServices/StartupMode").toLowerCase(Locale.ROOT)),
                            gpo, precedence));
        }
        String policy = take("Policy/Name");
        if (!policy.isEmpty()) {
            return Optional.of(new RsopSetting(new Named(new ToldPolicy(policy, take("Policy/Category"),
                    take("Policy/State"), fields, user ? "User" : "Machine", -1)), gpo, precedence));
        }
        String path = take("SecurityOptions/KeyName").replace("\\\\", "\\");
        int end = path.lastIndexOf('\\');
        if (end > 0) {
            String value = values.isEmpty()
                    ? first("SecurityOptions/SettingNumber", "SecurityOptions/SettingString")
                    : String.join(" | ", values);
            return Optional.of(new RsopSetting(new Option(path.substring(0, end), path.substring(end + 1), value), gpo,
                    precedence));
        }
        String key = take("RegistrySetting/KeyPath");
        String name = take("Value/Name");
        return key.isEmpty() || name.isEmpty()
                ? Optional.empty()
                : Optional.of(new RsopSetting(
                        new Option((user ? "USER\\" : "MACHINE\\") + key, name, first("Value/Number", "Value/String")),
                        gpo, precedence));
    }

    private static int number(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
