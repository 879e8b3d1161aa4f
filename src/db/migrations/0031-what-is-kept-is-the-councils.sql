-- What is kept of a payment never leaves the council: it goes back to the account that the payment came out of, by its budget code, and
-- is owed by nobody. (What was kept before stands in the person's account of contributions, as it was posted.)
create or replace function flow_is_known(kind text, debit text, credit text) returns boolean immutable language sql as $$
  select case kind
    when 'payment' then debit = 'council' and credit in ('held','managed','third-party','card')
    when 'payment-returned' then debit in ('held','managed','third-party','card') and credit = 'council'
    when 'adjustment-back' then debit in ('held','managed','third-party','card') and credit = 'council'
    when 'purchase' then debit in ('held','managed','third-party','card') and credit = 'spent'
    when 'purchase-taken-back' then debit = 'spent' and credit in ('held','managed','third-party','card')
    when 'set-aside-to-return' then debit in ('held','managed','third-party','card') and credit = 'to-return'
    when 'money-returned' then debit in ('held','managed','third-party','card','to-return') and credit = 'returned'
    when 'pot-set-aside' then debit = 'council' and credit = 'pot'
    when 'pot-payment' then debit = 'pot' and credit in ('held','managed','third-party','card')
    when 'pot-released' then debit = 'pot' and credit = 'council'
    when 'contribution-due' then debit = 'contribution' and credit = 'council'
    when 'contribution-kept' then debit in ('held','managed','third-party','card') and credit in ('council','contribution')
    when 'contribution-paid' then debit = 'bank' and credit = 'contribution'
    else false end
$$;
