package org.rapporteur.exchange;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The names by which Windows and Outlook call zones, each with the zone of the tz database that is
/// meant most often. One Windows zone covers several countries whose clocks parted at times, so it is
/// a suggestion for a person and never an answer.
final class WindowsZones {
    private static final Map<String, String> NAMES = """
            AUS Central Standard Time|Australia/Darwin
            AUS Eastern Standard Time|Australia/Sydney
            Afghanistan Standard Time|Asia/Kabul
            Alaskan Standard Time|America/Anchorage
            Altai Standard Time|Asia/Barnaul
            Arab Standard Time|Asia/Riyadh
            Arabian Standard Time|Asia/Dubai
            Arabic Standard Time|Asia/Baghdad
            Argentina Standard Time|America/Buenos_Aires
            Astrakhan Standard Time|Europe/Astrakhan
            Atlantic Standard Time|America/Halifax
            Azerbaijan Standard Time|Asia/Baku
            Azores Standard Time|Atlantic/Azores
            Bahia Standard Time|America/Bahia
            Bangladesh Standard Time|Asia/Dhaka
            Belarus Standard Time|Europe/Minsk
            Cape Verde Standard Time|Atlantic/Cape_Verde
            Caucasus Standard Time|Asia/Yerevan
            Cen. Australia Standard Time|Australia/Adelaide
            Central America Standard Time|America/Guatemala
            Central Asia Standard Time|Asia/Almaty
            Central Brazilian Standard Time|America/Cuiaba
            Central Europe Standard Time|Europe/Budapest
            Central European Standard Time|Europe/Warsaw
            Central Pacific Standard Time|Pacific/Guadalcanal
            Central Standard Time|America/Chicago
            Central Standard Time (Mexico)|America/Mexico_City
            China Standard Time|Asia/Shanghai
            Cuba Standard Time|America/Havana
            E. Africa Standard Time|Africa/Nairobi
            E. Australia Standard Time|Australia/Brisbane
            E. Europe Standard Time|Europe/Chisinau
            E. South America Standard Time|America/Sao_Paulo
            Eastern Standard Time|America/New_York
            Egypt Standard Time|Africa/Cairo
            Ekaterinburg Standard Time|Asia/Yekaterinburg
            FLE Standard Time|Europe/Kiev
            Fiji Standard Time|Pacific/Fiji
            GMT Standard Time|Europe/London
            GTB Standard Time|Europe/Bucharest
            Georgian Standard Time|Asia/Tbilisi
            Greenland Standard Time|America/Godthab
            Greenwich Standard Time|Atlantic/Reykjavik
            Haiti Standard Time|America/Port-au-Prince
            Hawaiian Standard Time|Pacific/Honolulu
            India Standard Time|Asia/Calcutta
            Iran Standard Time|Asia/Tehran
            Israel Standard Time|Asia/Jerusalem
            Jordan Standard Time|Asia/Amman
            Kaliningrad Standard Time|Europe/Kaliningrad
            Korea Standard Time|Asia/Seoul
            Libya Standard Time|Africa/Tripoli
            Magadan Standard Time|Asia/Magadan
            Mauritius Standard Time|Indian/Mauritius
            Middle East Standard Time|Asia/Beirut
            Montevideo Standard Time|America/Montevideo
            Morocco Standard Time|Africa/Casablanca
            Mountain Standard Time|America/Denver
            Myanmar Standard Time|Asia/Rangoon
            N. Central Asia Standard Time|Asia/Novosibirsk
            Namibia Standard Time|Africa/Windhoek
            Nepal Standard Time|Asia/Katmandu
            New Zealand Standard Time|Pacific/Auckland
            Newfoundland Standard Time|America/St_Johns
            North Asia East Standard Time|Asia/Irkutsk
            North Asia Standard Time|Asia/Krasnoyarsk
            North Korea Standard Time|Asia/Pyongyang
            Omsk Standard Time|Asia/Omsk
            Pacific SA Standard Time|America/Santiago
            Pacific Standard Time|America/Los_Angeles
            Pakistan Standard Time|Asia/Karachi
            Paraguay Standard Time|America/Asuncion
            Qyzylorda Standard Time|Asia/Qyzylorda
            Romance Standard Time|Europe/Paris
            Russia Time Zone 10|Asia/Srednekolymsk
            Russia Time Zone 11|Asia/Kamchatka
            Russia Time Zone 3|Europe/Samara
            Russian Standard Time|Europe/Moscow
            SA Eastern Standard Time|America/Cayenne
            SA Pacific Standard Time|America/Bogota
            SA Western Standard Time|America/La_Paz
            SE Asia Standard Time|Asia/Bangkok
            Sakhalin Standard Time|Asia/Sakhalin
            Samoa Standard Time|Pacific/Apia
            Sao Tome Standard Time|Africa/Sao_Tome
            Saratov Standard Time|Europe/Saratov
            Singapore Standard Time|Asia/Singapore
            South Africa Standard Time|Africa/Johannesburg
            South Sudan Standard Time|Africa/Juba
            Sri Lanka Standard Time|Asia/Colombo
            Sudan Standard Time|Africa/Khartoum
            Syria Standard Time|Asia/Damascus
            Taipei Standard Time|Asia/Taipei
            Tasmania Standard Time|Australia/Hobart
            Tokyo Standard Time|Asia/Tokyo
            Tomsk Standard Time|Asia/Tomsk
            Tonga Standard Time|Pacific/Tongatapu
            Transbaikal Standard Time|Asia/Chita
            Turkey Standard Time|Europe/Istanbul
            US Eastern Standard Time|America/Indianapolis
            US Mountain Standard Time|America/Phoenix
            Ulaanbaatar Standard Time|Asia/Ulaanbaatar
            Venezuela Standard Time|America/Caracas
            Vladivostok Standard Time|Asia/Vladivostok
            Volgograd Standard Time|Europe/Volgograd
            W. Australia Standard Time|Australia/Perth
            W. Central Africa Standard Time|Africa/Lagos
            W. Europe Standard Time|Europe/Berlin
            W. Mongolia Standard Time|Asia/Hovd
            West Asia Standard Time|Asia/Tashkent
            West Bank Standard Time|Asia/Hebron
            West Pacific Standard Time|Pacific/Port_Moresby
            Yakutsk Standard Time|Asia/Yakutsk
            """.lines()
            .map(line -> line.split("\\|", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0].toLowerCase(Locale.ROOT), pair -> pair[1]));

    private WindowsZones() {}

    /// The zone that a name may mean, or null where it is no name of Windows.
    static @Nullable ZoneId of(String name) {
        var zone = NAMES.get(name.strip().toLowerCase(Locale.ROOT));
        return zone == null ? null : ZoneId.of(zone);
    }
}
