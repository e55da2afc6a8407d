package org.deskwright.sample.plan;

import static org.deskwright.sample.plan.Desktop.*;

import java.util.List;

/** Which desktops a site uses, the frequent ones more than once. */
public enum DesktopMix {
    OFFICE(STANDARD_2019, STANDARD_2022, STANDARD_2022, PERFORMANCE_2022, PERFORMANCE_2019, VALUE_2019, OFFICE_WIN11,
            OFFICE_WIN11, OFFICE_WIN10, POWER_2022, STANDARD_2016),
    STUDIO(PERFORMANCE_2022, POWER_2022, POWERPRO_2019, G4DN_2022, G4DN_2022, PRO_G4DN_2019, STANDARD_2022,
            GENERAL_4XL_2022),
    WORKSHOP(STANDARD_AL2, STANDARD_AL2, PERFORMANCE_AL2, STANDARD_UBUNTU, STANDARD_UBUNTU, POWER_RHEL, STANDARD_ROCKY,
            STANDARD_2022),
    MODERN(OFFICE_WIN11);

    private final List<Desktop> desktops;

    DesktopMix(Desktop... desktops) {
        this.desktops = List.of(desktops);
    }

    Desktop pick(Dice dice) {
        return dice.pick(desktops);
    }
}
