"""What the map of roles carries into the browser: roles, families, interests, words, sources."""

from __future__ import annotations

from functools import cache
from typing import Any

from careerbook.assess.constraints.facts import condition_notes, constraint_facts
from careerbook.assess.interests import inventory as interests
from careerbook.assess.interests.families import families, likeness
from careerbook.assess.leads.map_chart import SOURCES, SUBTITLES
from careerbook.assess.leads.placed_reader import NOTES, origin
from careerbook.assess.leads.places import lead_roles
from careerbook.assess.terms.band import invented_terms
from careerbook.facts.sources import source_of
from careerbook.roles import skills


@cache
def lead_facts() -> dict[str, Any]:
    """Return the constant trait ``facts`` of ``WhereItLeads``, the same for every instance."""
    inventory = interests.load()
    cited = {source.short_citation: source for source in map(source_of, SOURCES)}
    return {
        "roles": [
            {
                "slug": role.slug,
                "name": role.name,
                "families": list(role.families),
                "interests": list(role.interests),
                "pay": role.pay and list(role.pay),
                "skills": [
                    need.model_dump(
                        mode="json",
                        include={"id", "level", "level_se", "importance", "must_have"},
                    )
                    for need in role.skills
                ],
            }
            for role in lead_roles()
        ],
        "families": [
            {"id": family.id, "name": family.name, "values": list(family.values)}
            for family in families()
        ],
        "alike_from": likeness()[1],
        "scales": [{"id": scale.id, "name": scale.name} for scale in inventory.scale],
        "items": [
            {"id": item.id, "scale": item.scale, "reverse": item.reverse} for item in inventory.item
        ],
        "skill_names": {skill.id: skill.name for skill in skills.load().skill},
        "limits": constraint_facts(),
        "limit_notes": list(condition_notes()),
        "invented": list(invented_terms()),
        "subtitles": SUBTITLES,
        "notes": list(NOTES),
        "sources": [
            *(
                {"text": f"{name} ({source.licence})", "url": source.url}
                for name, source in cited.items()
            ),
            {"text": origin()},
        ],
    }
