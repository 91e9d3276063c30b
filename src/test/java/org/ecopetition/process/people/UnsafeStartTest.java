package org.ecopetition.process.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import org.ecopetition.organisation.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A start that would leave the house without anybody to administer it, or open to everybody. */
class UnsafeStartTest {

    private final OfficialGroups groups = mock(OfficialGroups.class);
    private final People people = mock(People.class);
    private final DemoPeople demoPeople = mock(DemoPeople.class);

    @Test
    void stopsWithoutAdministratorAndPassword() {
        assertThatThrownBy(() -> settle(null)).isInstanceOf(AdministratorMissing.class);
        assertThatThrownBy(() -> settle(" ")).isInstanceOf(AdministratorMissing.class);
    }

    @Test
    void entersTheAdministratorWithTheConfiguredPassword() {
        given(groups.nameOf("camunda-admin")).willReturn("系统管理员");

        settle("Petition#2023");

        verify(people).appoint("admin", "系统管理员", "admin", "Petition#2023");
        verify(demoPeople, never()).enter();
    }

    @Test
    void needsNoPasswordWhenThereIsAnAdministrator() {
        given(people.hasMemberOf(Role.ADMINISTRATOR)).willReturn(true);

        settle(null);
    }

    @Test
    void stopsWhenTheDatabaseHoldsDemonstrationPeople() {
        given(demoPeople.arePresent()).willReturn(true);

        assertThatThrownBy(() -> settle("Petition#2023")).isInstanceOf(DemoPeoplePresent.class);
    }

    @Test
    void saysWhatToDo() {
        FailureAnalysis report = new UnsafeStartReport().analyze(new AdministratorMissing());

        assertThat(report.getAction()).contains("ECO_PETITION_ADMINISTRATOR_PASSWORD");
    }

    private void settle(@Nullable String password) {
        new PeopleAfterStart(
                        groups,
                        mock(Grants.class),
                        mock(Worklists.class),
                        people,
                        demoPeople,
                        new Administrator("admin", password))
                .settle();
    }
}
