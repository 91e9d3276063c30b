package org.ecopetition.casework.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ecopetition.briefing.CurrentCalls;
import org.ecopetition.casework.ModelConflict;
import org.ecopetition.casework.ModelFiles;
import org.ecopetition.casework.ProblemPlaces;
import org.ecopetition.casework.web.Worklist.TaskList;
import org.ecopetition.handoff.order.CopyRegister;
import org.ecopetition.organisation.UnitNames;
import org.ecopetition.organisation.Units;
import org.ecopetition.organisation.calendar.WorkingCalendar;
import org.ecopetition.organisation.unit.UnitPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

@Import({UnitNames.class, AdministratorsMatters.class})
@WebMvcTest(StartPage.class)
@MockitoBean(types = {Units.class, ProblemPlaces.class, CopyRegister.class, CurrentCalls.class, UnitPeople.class})
class StartPageTest {

    private static final OpenTask LATE = new OpenTask(
            "task-1", "签收交办件", "D2YY202306290007-01", "南县 明山头镇", Instant.parse("2023-06-30T01:00:00Z"), true);

    @Autowired
    private MockMvc http;

    @MockitoBean
    private Worklist worklist;

    @MockitoBean
    private ModelFiles models;

    @MockitoBean
    private WorkingCalendar calendar;

    @MockitoBean
    private KeyItems keyItems;

    @BeforeEach
    void leaveNothingToDo() {
        given(worklist.claimedBy(any())).willReturn(TaskList.EMPTY);
        given(worklist.waitingFor(any())).willReturn(TaskList.EMPTY);
        given(worklist.dueSoon(any(), any())).willReturn(TaskList.EMPTY);
        given(worklist.overdue(any(), any())).willReturn(TaskList.EMPTY);
        given(worklist.overdueAnywhere()).willReturn(TaskList.EMPTY);
        given(keyItems.first(anyInt())).willReturn(new KeyItems.Shown(List.of(), false));
    }

    @Test
    @WithMockUser(
            username = "unit430921a",
            roles = {"unit430921", "unit"})
    void leadsStraightToALateTask() throws Exception {
        given(worklist.overdue("unit430921a", Set.of("unit430921"))).willReturn(new TaskList(List.of(LATE), 1));

        http.perform(get("/"))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(
                                containsString("/camunda/app/tasklist/default/#/?task=task-1"),
                                containsString("D2YY202306290007-01"),
                                containsString("南县 明山头镇"),
                                containsString("2023-06-30 09:00"))));
    }

    @Test
    @WithMockUser(roles = "leader")
    void showsALeaderKeyItemsAndWhatIsLateAnywhere() throws Exception {
        given(worklist.overdueAnywhere()).willReturn(new TaskList(List.of(LATE), 12));

        http.perform(get("/")).andExpect(content().string(allOf(containsString("task-1"), containsString("在办重点件"))));
    }

    @Test
    @WithMockUser(roles = "camunda-admin")
    void showsAnAdministratorWhatTheFolderAndModelerBothClaim() throws Exception {
        given(models.conflicts())
                .willReturn(List.of(new ModelConflict(
                        "handoff.bpmn", ModelConflict.Kind.MODELER_IN_FORCE, Instant.parse("2023-06-30T01:00:00Z"))));

        http.perform(get("/"))
                .andExpect(content().string(allOf(containsString("handoff.bpmn"), containsString("2023-06-30 09:00"))));
    }

    @Test
    @WithMockUser(roles = "camunda-admin")
    void tellsAnAdministratorWhichHolidaysAreMissing() throws Exception {
        given(calendar.missing()).willReturn(List.of(2027));

        http.perform(get("/"))
                .andExpect(content()
                        .string(allOf(
                                containsString("2027 年的节假日"), containsString("/organisation/calendar?year=2027"))));
    }

    @Test
    @WithMockUser(roles = "auditor")
    void givesAnAuditorNoTasks() throws Exception {
        http.perform(get("/"))
                .andExpect(content().string(allOf(containsString("/audit"), not(containsString("id=\"claimed\"")))));
    }
}
