package org.deskwright.policy.result;

import java.util.List;
import java.util.Objects;

import org.deskwright.policy.checklist.Judge;
import org.deskwright.policy.registry.RegistryData;
import org.deskwright.policy.template.UserRight.Member;

/** What a setting is set to. */
public sealed interface SettingValue {
    /** In one line for people; empty for what is removed. */
    String shown();

    /** A value of the registry. */
    record Data(RegistryData data) implements SettingValue {
        public Data {
            Objects.requireNonNull(data, "data");
        }

        @Override
        public String shown() {
            return data.toString();
        }
    }

    /** Who has a right; may be nobody. */
    record Members(List<Member> members) implements SettingValue {
        public Members {
            members = List.copyOf(members);
        }

        @Override
        public String shown() {
            return Judge.shown(members);
        }
    }

    /** Anything else. */
    record Text(String text) implements SettingValue {
        public Text {
            Objects.requireNonNull(text, "text");
        }

        @Override
        public String shown() {
            return text;
        }
    }

    /** It is taken away. */
    record Removed() implements SettingValue {
        @Override
        public String shown() {
            return "";
        }
    }
}
