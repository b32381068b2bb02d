// Texts that ship in other words, or not at all, because they spoke of field names of the source or of how it was made.

/** Japanese and English as they come, then as they ship; `null`: left out, nothing in it is meant for a user. */
export type Rewording =
  | readonly [ja: string, en: string, newJa: string, newEn: string]
  | readonly [ja: string, en: string, left: null];

/** By source file. */
export const wording: Readonly<Record<string, readonly Rewording[]>> = {
  'activation-and-flow.json': [
    [
      'time_target_minutes は覚知（時刻0）からの経過分の目安。null は各システムのRTOや状況による。事象により違う場合は time_target_overrides を使う。',
      'time_target_minutes is guide minutes elapsed since detection (time 0). null means it depends on RTO or situation. time_target_overrides gives values by threat.',
      '目標時間は覚知（時刻0）からの経過分の目安。空欄は各システムのRTOや状況による。事象によって違う値を持つものがある。',
      'Time targets are guide minutes since detection (time 0). Blank means it depends on the RTO or the situation. Some have other values by threat.',
    ],
    [
      'parallel の先は、同じ節点の他の枝と同時に進める。by_threat は対応中の事象に合う枝をすべて通る。どの辺も threats に含まれない事象では通らない。',
      'Follow parallel edges together with the other edges of the node. by_threat takes every edge matching the threats being handled. No edge is taken for a threat not in its threats.',
      '並行の枝は、同じ節点の他の枝と同時に進める。事象別の枝は、対応中の事象に合うものをすべて通る。どの枝も、示された事象でなければ通らない。',
      'Follow parallel edges together with the other edges of the node. Edges by threat: take every one that matches the threats being handled. No edge is taken for a threat it does not name.',
    ],
    [
      'exclusive は一つだけ、inclusive は当てはまる枝を全部選ぶ。',
      'exclusive picks one; inclusive picks every branch that applies.',
      '「一つだけ」の分岐は一つを選び、「複数可」の分岐は当てはまる枝を全部選ぶ。',
      'An exclusive decision takes one branch; an inclusive one takes every branch that applies.',
    ],
  ],
  'backup-office.json': [
    [
      '場所だけでなく業務を続けるための定義、業務の仕分け、拠点選び、設備、サプライチェーンの連絡経路。流れの細部は本製品で補ったもの。',
      'Definition, triage, site choice, facilities and supply-chain contacts. Flow details were added for this product.',
      '場所だけでなく業務を続けるための定義、業務の仕分け、拠点選び、設備、サプライチェーンの連絡経路。',
      'Definition, triage, site choice, facilities and supply-chain contacts: keeping work going, not just a place.',
    ],
    [
      '資料では最初の見出しが「売上計上まで」となっている。買掛の流れとしては仕入の計上を指すと思われるため「計上まで」とした。',
      'The source heading says "to posting of sales"; as this is payables it probably means purchases, so "posting" is used here.',
      null,
    ],
    [
      'facility_checklist と合わせる',
      'Match with facility_checklist',
      '設備の点検表と合わせる',
      'Match with the facility checklist',
    ],
    [
      'needed-by ≦ restore-time なら代替手段が要る。止めても支障がなければ止める。',
      'If needed-by is not later than restore-time an alternative is needed. If stopping does no harm, stop.',
      '復旧が必要な時刻より早く終わらないなら、代替手段が要る。止めても支障がなければ止める。',
      'If restoring does not finish before it is needed, an alternative is needed. If stopping does no harm, stop.',
    ],
    [
      '資料では問いの形で示され、答えは書かれていない。',
      'The source poses this as a question without an answer.',
      null,
    ],
    [
      '資料では問いの形。保守契約は原則として販社・メーカーと結ぶ。',
      'Posed as a question. Maintenance contracts are in principle with dealer and maker.',
      '保守契約は原則として販社・メーカーと結ぶ。',
      'Maintenance contracts are in principle with dealer and maker.',
    ],
  ],
  'boj-failure-cases.json': [
    [
      '問い(drill_seed)は訓練用に独自に作ったもので、件数・時刻は例示です。',
      'Drill seeds are original training questions; counts and times in them are illustrative.',
      '訓練用の問い。件数・時刻は例示。',
      'Questions for drills; counts and times in them are examples.',
    ],
  ],
  'checklists.json': [
    [
      '危機時に役割ごとに使う点検表。est_minutes は目安（補作）。critical は飛ばしてはならない項目、evidence_required は写真・時刻・署名等の証拠を残す項目。',
      'Checklists for use by role. est_minutes are guides (authored). critical must not be skipped; evidence_required needs a photo, time, signature or similar.',
      '危機時に役割ごとに使う点検表。時間は目安。重要項目は飛ばしてはならない。証拠の要る項目は写真・時刻・署名などを残す。',
      'Checklists for use by role. Minutes are guides. Critical items must not be skipped; items that need evidence want a photo, a time, a signature or similar.',
    ],
  ],
  'demo-plan.json': [
    [
      'すべて架空。氏名・住所・電話・組織は実在しない。電話は 03-0000-xxxx と 090-0000-xxxx、メールは example.jp に限る。わざと入れた不備は deliberate_defects に示す。',
      'All fictional. No real person, place or organisation. Phones only 03-0000-xxxx and 090-0000-xxxx, mail only example.jp. Deliberate defects are listed in deliberate_defects.',
      'すべて架空。氏名・住所・電話・組織は実在しない。電話は 03-0000-xxxx と 090-0000-xxxx、メールは example.jp に限る。わざと入れた不備がある。',
      'All fictional. No real person, place or organisation. Phones only 03-0000-xxxx and 090-0000-xxxx, mail only example.jp. It contains deliberate defects.',
    ],
    [
      '電子申請の業務側代替手段が未合意（biz-apply）',
      'Workaround for online applications not agreed (biz-apply)',
      '電子申請の業務側代替手段が未合意',
      'Workaround for online applications not agreed',
    ],
    [
      '統計公表の代替手段が未合意（biz-statrelease）',
      'Workaround for statistics release not agreed (biz-statrelease)',
      '統計公表の代替手段が未合意',
      'Workaround for statistics release not agreed',
    ],
  ],
  'drill-scenarios.json': [
    [
      '資料が求める訓練の種類と障害事例をもとに独自に作った架空の筋書きです。組織・件数・金額・時刻は例です。',
      'Original fictional scenarios built on the drill kinds and cases in the sources; organisations, counts, amounts and times are examples.',
      '架空の筋書き。組織・件数・金額・時刻は例。',
      'Fictional scenarios; organisations, counts, amounts and times are examples.',
    ],
    [
      'offset_minutesは訓練開始からの経過分。進行役がその時刻に示す。',
      'offset_minutes is elapsed minutes from drill start, when the facilitator presents the inject.',
      '状況付与の時刻は訓練開始からの経過分。進行役がその時刻に示す。',
      "An inject's time is minutes from the start of the drill; the facilitator presents it then.",
    ],
    [
      'clockがcompressedの場合、筋書きの中の時刻は経過分より速く進む。',
      'If clock is compressed, time inside the story runs faster than elapsed minutes.',
      '時間を縮めた筋書きでは、中の時刻が経過分より速く進む。',
      'In a compressed scenario, time inside the story runs faster than the elapsed minutes.',
    ],
    [
      'hidden_from_participantsがtrueなら、参加者に見せるのはpublic_titleとstart_conditionだけ。それ以外(title・purpose・threat_type・facilitator_only・評価基準・先のインジェクトなど)は終了まで伏せる。',
      'If hidden_from_participants is true, participants see only public_title and start_condition; everything else (title, purpose, threat_type, facilitator_only, criteria, coming injects and so on) stays hidden until the end.',
      '参加者に伏せる筋書きで見せるのは、公開用の題名と開始時の状況だけ。題名・目的・脅威の種類・進行役だけの情報・評価基準・先の状況付与などは終了まで伏せる。',
      "In a scenario hidden from participants they see only the public title and the starting situation. Title, purpose, kind of threat, facilitator's information, criteria and coming injects stay hidden until the end.",
    ],
  ],
  'failure-response.json': [
    [
      '資料は時間を定めていない。自社の規定に合わせて変える。',
      'The sources set no time; change to your own rules.',
      '自社の規定に合わせて変える。',
      'Change to your own rules.',
    ],
  ],
  'incident-record.json': [
    [
      '影響時間と業務量・利用者数から計算する(計算式はimpact_index)。',
      'Calculated from duration and volume or users (see impact_index).',
      '影響時間と業務量・利用者数から計算する。',
      'Calculated from duration and volume or users.',
    ],
    [
      'クローズの条件(closing_rule)を満たしたうえで責任者が判断する。',
      'Decided by the responsible person once closing_rule is met.',
      'クローズの条件を満たしたうえで責任者が判断する。',
      'Decided by the responsible person once the conditions for closing are met.',
    ],
    [
      '自社の区分に置き換えてよい。各社の例はseverity_schemes。',
      'Replace with your own grades; see severity_schemes for examples.',
      '自社の区分に置き換えてよい。各社の例がある。',
      'Replace with your own grades; examples of several companies are given.',
    ],
    ['影響度の段数は資料に明記がない。', 'The number of impact steps is not stated in the source.', null],
  ],
  'planning-steps.json': [
    [
      '各ステップの検討事項・考え方を、済・未済を付けられる作業として並べたもの。kind は examine=検討事項、guidance=考え方、example=例示。',
      'Items of each step arranged as tasks that can be ticked. kind: examine = matters to examine, guidance = way of thinking, example = illustration.',
      '各ステップの検討事項・考え方・例示を、済・未済を付けられる作業として並べたもの。',
      'Considerations, guidance and examples of each step, as tasks that can be ticked off.',
    ],
  ],
  'priority-levels.json': [
    [
      'RTO（時間）が max 以下になる最初のグループに入れる。境目の値は短い方のグループとする。336時間を超えればE。',
      'Put a system in the first group whose max is not less than its RTO in hours; a boundary value goes to the shorter group; above 336 hours it is E.',
      'RTO（時間）が上限以下になる最初のグループに入れる。境目の値は短い方のグループとする。336時間を超えればE。',
      'A system belongs to the first group whose upper limit is not less than its RTO in hours; a boundary value goes to the shorter group; above 336 hours it is E.',
    ],
  ],
  'report-templates.json': [
    [
      '波括弧2つで囲んだkeyを、その定型のfieldsの値で置き換える。',
      "Replace keys in double braces with values from that template's fields.",
      '波括弧2つで囲んだ語を、その定型の欄の値で置き換える。',
      "Words in double braces are replaced with the values of that template's fields.",
    ],
    [
      'may_be_unknownがtrueの欄は、値の代わりにunknown_valuesを入れてよい。required かつ may_be_unknown の欄は、空欄のまま送れず、値か「確認中」「不明」のどれかを選ぶ。',
      'Fields with may_be_unknown=true may hold an unknown value. A field both required and may_be_unknown cannot be sent blank: choose a value, "under confirmation" or "unknown".',
      '不明を許す欄には、値の代わりに「確認中」「不明」「該当なし」を入れてよい。必須でも不明を許す欄は、空欄のまま送れず、値か「確認中」「不明」のどれかを選ぶ。',
      'A field that may be unknown can hold "under confirmation", "unknown" or "not applicable" instead of a value. A required one cannot be sent blank: choose a value, "under confirmation" or "unknown".',
    ],
    [
      'show_whenが「if:key」の文は、その値があるときだけ出す。',
      'Blocks with show_when "if:key" appear only when that value exists.',
      '条件の付いた文は、その値があるときだけ出す。',
      'Sentences with a condition appear only when that value exists.',
    ],
  ],
  'roles.json': [
    [
      '策定時の役割（表2.2-1）と危機時の役割（表2.8-1）。counterparts は役割表の外で連携する相手。',
      'Planning roles (table 2.2-1) and incident roles (table 2.8-1). counterparts are parties outside the table.',
      '策定時の役割（表2.2-1）、危機時の役割（表2.8-1）、役割表の外で連携する相手。',
      'Planning roles (table 2.2-1), incident roles (table 2.8-1) and counterparts outside the table.',
    ],
    [
      'needs_deputy の役割に代行者が一人以上いる（指揮の三役は二人以上が望ましい）',
      'Each needs_deputy role has at least one deputy (two for the three command roles)',
      '代行者の要る役割に代行者が一人以上いる（指揮の三役は二人以上が望ましい）',
      'Each role that needs a deputy has at least one (two for the three command roles)',
    ],
    [
      '表に代行者の定めはないが、夜間・休日を担えるよう置く。',
      'The table sets no deputy; name one to cover nights and holidays.',
      '夜間・休日を担えるよう置く。',
      'Name one to cover nights and holidays.',
    ],
  ],
  'threats-damage.json': [
    [
      '脅威の種類、被害想定の行列（脅威×対象）、発生時点の条件。applies=false は影響なしで想定不要の欄。',
      'Threat types, the damage matrix (threat by target) and timing conditions. applies=false marks cells with no impact.',
      '脅威の種類、被害想定の行列（脅威×対象）、発生時点の条件。影響のない欄は想定不要。',
      'Threats, the damage matrix (threat x target) and timing conditions. Cells without impact need no assumption.',
    ],
  ],
  'training.json': [
    [
      '訓練の種類、段階的な高度化、計画要素、見直し項目。周期（cadence）は表に無いため補作の既定値。',
      'Drill types, progression, planning elements and review items. Cadence is not in the tables and is an authored default.',
      '訓練の種類、段階的な高度化、計画要素、見直し項目。周期は目安。',
      'Drill types, progression, planning elements and review items. Intervals are guides.',
    ],
  ],
  'wallet-card.json': [
    [
      '責任を持つ人が常に持つ小さな両面カードの型。初期行動と連絡先は資料の求めるもの、他は実務上の補い。',
      'Template for a small two-sided card. First actions and contacts are required by the source; the rest is practical addition.',
      '責任を持つ人が常に持つ小さな両面カードの型。',
      'Template for a small two-sided card that responsible people always carry.',
    ],
  ],
};
